import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useCurrentVisitor } from '../src/hooks/useCurrentVisitor.ts';
import { useMyLoginSessions } from '../src/hooks/useMyLoginSessions.ts';
import { usePendingSignOuts } from '../src/hooks/usePendingSignOuts.ts';
import { useSignOut } from '../src/hooks/useSignOut.ts';
import { useSignOutFailures } from '../src/hooks/useSignOutFailures.ts';
import { useSignOutOtherSessions } from '../src/hooks/useSignOutOtherSessions.ts';
import { useSignOutSession } from '../src/hooks/useSignOutSession.ts';
import { useSignOutSessions } from '../src/hooks/useSignOutSessions.ts';
import { createEmbeddedSession, type EmbeddedSession } from './createEmbeddedSession.ts';
import { renderHookInProvider } from './renderInProvider.tsx';

const useDevices = () => ({
  list: useMyLoginSessions(),
  visitor: useCurrentVisitor(),
  one: useSignOutSession(),
  several: useSignOutSessions(),
  others: useSignOutOtherSessions(),
  own: useSignOut(),
  pending: usePendingSignOuts(),
  failures: useSignOutFailures(),
});

export const devices = ['tablet', 'phone', 'laptop', 'television', 'watch'];

/** A person with six devices: this one, and five more, the newest first. */
export async function renderDevices() {
  const embedded = await createEmbeddedSession({ account: 'fresh' });
  for (const visitorId of devices) await embedded.signIn({ visitorId });
  const progress = new Set<string>();
  const frames: { shown: string[]; ended: string[] }[] = [];
  const { result } = renderHookInProvider(
    () => {
      const all = useDevices();
      const { done, total } = all.several.progress ?? {};
      if (done) progress.add(`${done} of ${total}`);
      frames.push({
        shown: all.list.sessions.map(({ visitorId }) => visitorId),
        ended: all.list.sessions
          .filter(({ status }) => status !== 'online')
          .map(({ visitorId }) => visitorId),
      });
      return all;
    },
    { service: embedded.service, queryClient: new QueryClient() },
  );
  await waitFor(() => expect(result.current.list.total).toBe(6));
  await waitFor(() => expect(result.current.visitor.visitorId).toBe('this-device'));
  return { ...embedded, result, frames, progress };
}

/** What is shown, in alphabetical order. */
export const rows = ({ current }: { current: ReturnType<typeof useDevices> }) =>
  current.list.sessions.map(({ visitorId }) => visitorId).sort();

/** What the service holds as not signed out, in alphabetical order. */
export async function activeDevices({ store, did }: EmbeddedSession) {
  const page = { offset: 0, limit: 100, order: 'newest-first' } as const;
  const listed = await store.listSessions({ userDid: did }, page);
  return listed.flatMap(({ status, visitorId }) => (status === 'online' ? [visitorId] : [])).sort();
}
