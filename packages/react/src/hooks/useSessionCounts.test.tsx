import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSessionCounts } from './useSessionCounts.ts';
import { useSignOutSession } from './useSignOutSession.ts';

const useBoth = () => ({ list: useMyLoginSessions(), counts: useSessionCounts() });

describe('useSessionCounts', () => {
  it('counts each status by one request for a single row', async () => {
    const { service, network } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    expect(result.current).toMatchObject({
      isPending: true,
      counts: { online: undefined, expired: undefined, offline: undefined },
    });

    await waitFor(() => expect(result.current.isPending).toBe(false));

    expect(result.current.counts).toEqual({ online: 39, expired: 12, offline: 9 });
    const asked = network.requests.filter((line) => line.includes('myself'));
    expect(asked).toHaveLength(3);
    for (const line of asked) expect(line).toContain('pageSize=1&');
  });

  it('does not hold up the list', async () => {
    const { service, network } = await createEmbeddedSession();
    network.hold('pageSize=1&');
    const { result } = renderHookInProvider(useBoth, { service });
    await waitFor(() => expect(result.current.list.isPending).toBe(false));
    expect(result.current.counts.isPending).toBe(true);
  });

  it('is not held up by the list', async () => {
    const { service, network } = await createEmbeddedSession();
    network.hold('pageSize=10&');
    const { result } = renderHookInProvider(useBoth, { service });
    await waitFor(() => expect(result.current.counts.isPending).toBe(false));
    expect(result.current.list.isPending).toBe(true);
  });

  it('counts anew after a sign-out', async () => {
    const { service, signIn } = await createEmbeddedSession({ account: 'fresh' });
    await signIn({ visitorId: 'phone' });
    const { result } = renderHookInProvider(
      () => ({ counts: useSessionCounts(), signOut: useSignOutSession() }),
      { service },
    );
    await waitFor(() => expect(result.current.counts.counts).toEqual({ online: 2, expired: 0, offline: 0 }));
    act(() => result.current.signOut.mutate('phone'));
    await waitFor(() => expect(result.current.counts.counts).toEqual({ online: 1, expired: 0, offline: 1 }));
  });

  it('asks for all at once', async () => {
    const { service, network } = await createEmbeddedSession();
    network.hold('status=online');
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    await waitFor(() =>
      expect(result.current.counts).toEqual({ online: undefined, expired: 12, offline: 9 }),
    );
  });

  it("counts another person's sessions for an administrator, from the list that is read anyway", async () => {
    const { service, network, accounts } = await createEmbeddedSession({ account: 'administrator' });
    const { did } = accounts.many;
    const { result } = renderHookInProvider(() => useSessionCounts({ did }), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    // Two more than the person sees: administrators are told of the other apps of the federation as well.
    expect(result.current.counts).toEqual({ online: 41, expired: 12, offline: 9 });
    expect(network.requests.filter((line) => line.includes('myself'))).toEqual([]);
  });

  it('tells the counts that it has when another cannot be had', async () => {
    const { service, network } = await createEmbeddedSession();
    network.cut('status=expired');
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.counts).toEqual({ online: 39, expired: undefined, offline: 9 });
    expect(result.current.error).toMatchObject({ code: 'network' });
  });
});
