import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useCurrentDevice } from '../sessions/useCurrentSession.ts';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { useSessionCounts } from '../sessions/useSessionCounts.ts';
import { useSignOutSession } from './useSignOut.ts';
import { useSignOutOtherSessions } from './useSignOutSessions.ts';
import { usePendingSignOuts } from './useSignOutStates.ts';

/** Three lists on screen, one for each status, with a page size of its own to tell their requests by. */
async function renderThreeLists() {
  const session = await createSignedInService({
    devices: [
      { visitorId: 'phone' },
      { visitorId: 'old-phone', status: 'expired' },
      { visitorId: 'lost-phone', status: 'offline' },
    ],
  });
  const queryClient = new QueryClient();
  const { result } = renderHookInProvider(
    () => ({
      online: useMyLoginSessions({ query: { pageSize: 11 } }),
      expired: useMyLoginSessions({ query: { pageSize: 12, status: 'expired' } }),
      offline: useMyLoginSessions({ query: { pageSize: 13, status: 'offline' } }),
      device: useCurrentDevice(),
      one: useSignOutSession(),
      others: useSignOutOtherSessions(),
      pending: usePendingSignOuts(),
    }),
    { service: session.service, queryClient },
  );
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(result.current.offline.sessions).toHaveLength(1);
  session.network.clear();
  const getRefetched = () =>
    session.network.requests.flatMap((line) => /pageSize=(1[123])&/.exec(line)?.[1] ?? []).sort();
  return { ...session, queryClient, result, getRefetched };
}

describe('after a sign-out', () => {
  it('fetches the list that held the device, and marks the others as stale', async () => {
    const { result, queryClient, getRefetched } = await renderThreeLists();
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));

    expect(getRefetched()).toEqual(['11']);
    expect(result.current.online.sessions.map(({ visitorId }) => visitorId)).toEqual(['this-device']);
    expect(result.current.online.result.isStale).toBe(false);
    expect(result.current.expired.result.isStale).toBe(true);
    expect(result.current.offline.result.isStale).toBe(true);
  });

  it('fetches the list again when the sign-out failed, since the device may be gone all the same', async () => {
    const { result, network, getRefetched } = await renderThreeLists();
    network.fail('logout', 500);
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isError).toBe(true));
    expect(getRefetched()).toEqual(['11']);
  });

  it('fetches every list on screen after "all others"', async () => {
    const { result, queryClient, getRefetched } = await renderThreeLists();
    act(() => result.current.others.mutate());
    await waitFor(() => expect(result.current.others.isSuccess).toBe(true));
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(getRefetched()).toEqual(['11', '12', '13']);
    expect(result.current.expired.sessions).toEqual([]);
    expect(result.current.offline.sessions).toHaveLength(3);
  });

  it('fetches a list that is not on screen when it is shown next', async () => {
    const { service, network } = await createSignedInService({ devices: [{ visitorId: 'phone' }] });
    const queryClient = new QueryClient();
    const list = () => renderHookInProvider(() => useMyLoginSessions(), { service, queryClient });
    const first = list();
    await waitFor(() => expect(first.result.current.total).toBe(2));
    first.unmount();

    const signOut = renderHookInProvider(() => useSignOutSession(), { service, queryClient });
    network.clear();
    act(() => signOut.result.current.mutate('phone'));
    await waitFor(() => expect(signOut.result.current.isSuccess).toBe(true));
    expect(network.requests.filter((line) => line.includes('pageSize=10&'))).toEqual([]);

    const second = list();
    await waitFor(() => expect(second.result.current.total).toBe(1));
  });

  it('fetches the counts on screen', async () => {
    const { service } = await createSignedInService({ devices: [{ visitorId: 'phone' }] });
    const { result } = renderHookInProvider(
      () => ({ counts: useSessionCounts(), signOut: useSignOutSession() }),
      { service },
    );
    await waitFor(() => expect(result.current.counts.counts).toEqual({ online: 2, expired: 0, offline: 0 }));
    act(() => result.current.signOut.mutate('phone'));
    await waitFor(() => expect(result.current.counts.counts).toEqual({ online: 1, expired: 0, offline: 1 }));
  });
});

describe('"all others"', () => {
  it('marks neither the current device nor one that is signed out as pending', async () => {
    const { result, network } = await renderThreeLists();
    network.hold('logout');
    act(() => result.current.others.mutate());
    await waitFor(() => expect(result.current.pending.size).toBeGreaterThan(0));
    expect([...result.current.pending].sort()).toEqual(['old-phone', 'phone']);
    act(() => network.restore());
    await waitFor(() => expect(result.current.others.isSuccess).toBe(true));
  });
});
