import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import type { UserSessionService } from '@user-sessions/core';
import { createUserSessionService } from '@user-sessions/core';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSignOut } from './useSignOut.ts';
import { useSignOutSession } from './useSignOutSession.ts';

/** One window: a cache of its own, and the cookies of the whole browser. */
function openWindow(service: UserSessionService) {
  const { result } = renderHookInProvider(
    () => ({ list: useMyLoginSessions(), signOut: useSignOutSession(), own: useSignOut() }),
    { service, queryClient: new QueryClient() },
  );
  return result;
}

async function openTwoWindows() {
  const embedded = await createEmbeddedSession({ account: 'fresh' });
  await embedded.signIn({ visitorId: 'phone' });
  const { network, credentials } = embedded;
  const second = createUserSessionService({
    appUrl: 'http://localhost',
    fetch: network.fetch,
    credentials,
    retry: 0,
  });
  const here = openWindow(embedded.service);
  const there = openWindow(second);
  await waitFor(() => expect(here.current.list.total).toBe(2));
  await waitFor(() => expect(there.current.list.total).toBe(2));
  return { here, there, ...embedded };
}

describe('two windows of one browser', () => {
  it('see each other sign a device out', async () => {
    const { here, there } = await openTwoWindows();
    act(() => here.current.signOut.mutate('phone'));
    await waitFor(() => expect(there.current.list.total).toBe(1));
    expect(there.current.list.sessions.map(({ visitorId }) => visitorId)).toEqual(['this-device']);
  });

  it('see each other sign this device out', async () => {
    const { here, there } = await openTwoWindows();
    act(() => here.current.own.mutate());
    await waitFor(() => expect(there.current.list.error).toMatchObject({ code: 'not-signed-in' }));
    expect(there.current.list.sessions).toEqual([]);
  });

  it('see each other find out that this device was signed out from elsewhere', async () => {
    const { here, there, store, did, clock } = await openTwoWindows();
    await store.endSessions({ userDid: did, visitorId: 'this-device' }, clock.now);
    await act(() => here.current.list.refetch());
    expect(here.current.list.error).toMatchObject({ code: 'not-signed-in' });
    await waitFor(() => expect(there.current.list.sessions).toEqual([]));
  });

  it('believe nothing that a message says, and read again only for whom they show', async () => {
    const { there, network } = await openTwoWindows();
    network.requests.length = 0;
    const channel = new BroadcastChannel('user-sessions');
    const heard = new Promise((resolve) => {
      const other = new BroadcastChannel('user-sessions');
      other.onmessage = () => resolve(other.close());
    });
    channel.postMessage('somebody-else');
    channel.postMessage({ visitorId: 'phone', result: 'ended' });
    await act(() => heard);
    channel.close();
    expect(network.requests).toEqual([]);
    expect(there.current.list.total).toBe(2);
  });
});
