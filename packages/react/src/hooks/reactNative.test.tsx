// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { act, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import {
  UserSessionProvider,
  useCurrentSession,
  useIsOnline,
  useLastVisit,
  useMyLoginSessions,
  useNow,
  useSessionCounts,
  useSignOutSession,
} from '../index.ts';

beforeEach(() => {
  // As React Native has it: a window that is the global object, without events and without a document.
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('navigator', { product: 'ReactNative' });
  // Else its test renderer says that it is for nothing else.
  vi.stubGlobal('IS_REACT_NATIVE_TEST_ENVIRONMENT', true);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

// Its renderer is made for one major version of React.
describe.skipIf(process.env.REACT_MAJOR === '18')('where there is a window and no document', () => {
  it('lists sessions, signs one out, and leaves without a trace', async () => {
    const { create } = await import('react-test-renderer');
    const { service } = await createEmbeddedSession();
    const app = await act(() =>
      create(
        <StrictMode>
          <UserSessionProvider service={service} queryClient={new QueryClient()}>
            <Probe />
          </UserSessionProvider>
        </StrictMode>,
      ),
    );

    await vi.waitFor(() => act(() => expect(seen.current?.list.sessions.length).toBeGreaterThan(1)));
    const other = seen.current?.list.sessions.find(({ visitorId }) => visitorId !== 'this-device');
    const visitorId = other?.visitorId ?? '';
    await act(() => seen.current?.signOut.mutateAsync(visitorId));
    await vi.waitFor(() =>
      act(() =>
        expect(seen.current?.list.sessions.map((session) => session.visitorId)).not.toContain(visitorId),
      ),
    );
    await act(() => app.unmount());
  });
});

const seen: { current?: ReturnType<typeof useEverything> } = {};

function Probe() {
  seen.current = useEverything();
  return null;
}

function useEverything() {
  useCurrentSession();
  useIsOnline();
  useLastVisit();
  useNow();
  useSessionCounts();
  return { list: useMyLoginSessions(), signOut: useSignOutSession() };
}
