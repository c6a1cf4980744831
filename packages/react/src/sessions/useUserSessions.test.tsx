import { act, waitFor } from '@testing-library/react';
import type { UserSession } from '@user-sessions/core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { type UseUserSessionsOptions, useUserSessions } from './useUserSessions.ts';

// As long as the setup lets other waits take.
const PATIENTLY = { timeout: 5000 };

async function renderUser(options: Omit<UseUserSessionsOptions, 'did'> = {}) {
  const session = await createSignedInService({ account: 'administrator' });
  const { did } = session.accounts.many;
  const { result } = renderHookInProvider(() => useUserSessions({ ...options, did }), {
    service: session.service,
  });
  await waitFor(() => expect(result.current.isPending).toBe(false));
  return { ...session, result };
}

describe('useUserSessions', () => {
  it('shows an administrator the sessions of another user, in the shape of every list', async () => {
    const { result, accounts } = await renderUser();
    expect(result.current.error).toBeNull();
    expect(result.current).toMatchObject({
      query: { page: 1, pageSize: 10, status: 'online' },
      pageSize: 10,
      hasNextPage: true,
      hasPreviousPage: false,
    });
    // Two more than the user sees: administrators see the other apps of the federation as well.
    expect(result.current.total).toBe(41);
    expect(result.current.sessions).toHaveLength(10);
    expect(new Set(result.current.result.data?.map(({ userDid }) => userDid))).toEqual(
      new Set([accounts.many.did]),
    );
    const times = result.current.sessions.map(({ updatedAt = '' }) => updatedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('filters and pages what it has, without another request', async () => {
    const { result, network } = await renderUser();
    expect(result.current.pageCount).toBe(5);
    network.clear();

    act(() => result.current.nextPage());
    expect(result.current).toMatchObject({ query: { page: 2 }, isPlaceholderData: false });
    act(() => result.current.setQuery({ status: 'expired' }));
    expect(result.current).toMatchObject({ query: { page: 1 }, total: 12, pageCount: 2 });
    act(() => result.current.setQuery({ pageSize: 5 }));
    expect(result.current).toMatchObject({ pageCount: 3, pageSize: 5, query: { status: 'expired' } });
    act(() => result.current.prefetch({ status: 'offline' }));
    expect(network.requests).toEqual([]);
  });

  it('finds each word of a search in user agent and address', async () => {
    const { result } = await renderUser({ defaultQuery: { pageSize: 100 } });
    act(() => result.current.setQuery({ search: 'firefox LINUX' }));
    expect(result.current.total).toBeGreaterThan(0);
    for (const { ua } of result.current.sessions) {
      expect(ua).toContain('Firefox');
      expect(ua).toContain('Linux');
    }
    act(() => result.current.setQuery({ search: '198.51.100.23' }));
    expect(new Set(result.current.sessions.map(({ lastLoginIp }) => lastLoginIp))).toEqual(
      new Set(['198.51.100.23']),
    );
    act(() => result.current.setQuery({ search: 'nothing is called this' }));
    expect(result.current).toMatchObject({ total: 0, pageCount: 0, query: { page: 1 }, sessions: [] });
    act(() => result.current.setQuery({ search: '' }));
    expect(result.current.total).toBe(41);
  });

  it.each([
    ['Edge on Windows', 'Edg/131'],
    ['Safari on macOS', 'Version/18.1 Safari'],
    ['Opera on Linux', 'OPR/122'],
  ])('finds a device by its name, "%s", though its user agent has other words', async (search, mark) => {
    const agents = [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0',
    ];
    const { service, did } = await createSignedInService({
      account: 'administrator',
      devices: agents.map((userAgent, index) => ({ visitorId: `device-${index}`, userAgent })),
    });
    const { result } = renderHookInProvider(
      () => useUserSessions({ did, query: { search, pageSize: 100 } }),
      { service },
    );
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.total).toBeGreaterThan(0);
    for (const { ua } of result.current.sessions) expect(ua).toContain(mark);
  });

  it('searches what other sources know of a session', async () => {
    const { service } = await createSignedInService();
    const row = {
      id: '1',
      visitorId: 'a',
      userDid: 'z1',
      ua: null,
      lastLoginIp: null,
      status: 'online',
    } as const;
    const sessions: UserSession[] = [
      { ...row, id: '1', label: 'Kitchen tablet' },
      { ...row, id: '2', location: 'Lisbon, Portugal' },
      { ...row, id: '3', appName: 'Notes' },
      { ...row, id: '4', device: { name: 'Fridge' } },
    ];
    const { result } = renderHookInProvider(() => useUserSessions({ did: 'z1' }), {
      service: { ...service, getUserSessions: async () => sessions },
    });
    await waitFor(() => expect(result.current.total).toBe(4));
    for (const [search, id] of [
      ['kitchen', '1'],
      ['lisbon', '2'],
      ['NOTES', '3'],
      ['fridge', '4'],
    ]) {
      act(() => result.current.setQuery({ search }));
      expect(result.current.sessions.map((session) => session.id)).toEqual([id]);
    }
  });

  it('goes to page 1 with another search, and to the last page where there are fewer', async () => {
    const { result } = await renderUser({ defaultQuery: { page: 3 } });
    expect(result.current.query.page).toBe(3);
    act(() => result.current.setQuery({ search: 'Chrome' }));
    expect(result.current.query.page).toBe(1);
    act(() => result.current.setQuery({ page: 99 }));
    expect(result.current.query.page).toBe(result.current.pageCount);
    expect(result.current.sessions).not.toEqual([]);
  });

  it('fetches at an interval', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const { service, network, accounts } = await createSignedInService({ account: 'administrator' });
    const { did } = accounts.many;
    const { result } = renderHookInProvider(() => useUserSessions({ did, refetchInterval: 60_000 }), {
      service,
    });
    await vi.waitFor(() => expect(result.current.isPending).toBe(false), PATIENTLY);
    network.clear();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await vi.waitFor(() => expect(network.requests).toHaveLength(1), PATIENTLY);
  });

  it('is forbidden to a guest', async () => {
    const { service, store, accounts, credentials, signIn } = await createSignedInService();
    await store.putAccount({ ...accounts.fresh, role: 'guest' });
    await credentials.setTokens(await signIn());
    const { did } = accounts.administrator;
    const { result } = renderHookInProvider(() => useUserSessions({ did }), { service });
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'forbidden' }));
    expect(result.current).toMatchObject({ sessions: [], total: 0, isPending: false });
  });
});
