import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useSessionCounts } from './useSessionCounts.ts';
import { type UseUserSessionsOptions, useUserSessions } from './useUserSessions.ts';

async function renderPerson(options: Omit<UseUserSessionsOptions, 'did'> = {}) {
  const embedded = await createEmbeddedSession({ account: 'administrator' });
  const { did } = embedded.accounts.many;
  const { result } = renderHookInProvider(
    // Spreading loses which controls belong together; here it is the defaults only.
    () => ({
      list: useUserSessions({ ...options, did } as UseUserSessionsOptions),
      counts: useSessionCounts({ did }),
    }),
    { service: embedded.service },
  );
  await waitFor(() => expect(result.current.list.isPending).toBe(false));
  return { ...embedded, result };
}

describe('useUserSessions', () => {
  it('shows an administrator the sessions of another person, in the shape of every list', async () => {
    const { result, accounts } = await renderPerson();
    expect(result.current.list.error).toBeNull();
    expect(result.current.list).toMatchObject({
      page: 1,
      pageSize: 10,
      status: 'online',
      hasNextPage: true,
      hasPreviousPage: false,
      search: '',
    });
    expect(result.current.list.sessions).toHaveLength(10);
    expect(new Set(result.current.list.query.data?.map(({ userDid }) => userDid))).toEqual(
      new Set([accounts.many.did]),
    );
    const times = result.current.list.sessions.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('pages, filters and counts what it has, without another request', async () => {
    const { result, network } = await renderPerson();
    const { total, pageCount } = result.current.list;
    expect(pageCount).toBe(Math.ceil(total / 10));
    network.requests.length = 0;

    act(() => result.current.list.nextPage());
    expect(result.current.list).toMatchObject({ page: 2, isPlaceholderData: false });
    act(() => result.current.list.setStatus('expired'));
    expect(result.current.list).toMatchObject({ page: 1, total: 12, pageCount: 2 });
    act(() => result.current.list.setPageSize(5));
    expect(result.current.list).toMatchObject({ pageCount: 3, pageSize: 5 });
    expect(result.current.counts.counts).toMatchObject({ online: total, expired: 12 });
    expect(network.requests).toEqual([]);
  });

  it('searches each word in user agent, address, app and wallet', async () => {
    const { result } = await renderPerson({ pageSize: 100, defaultStatus: 'online' });
    act(() => result.current.list.setSearch('firefox LINUX'));
    expect(result.current.list.total).toBeGreaterThan(0);
    for (const { ua } of result.current.list.sessions) {
      expect(ua).toContain('Firefox');
      expect(ua).toContain('Linux');
    }
    act(() => result.current.list.setSearch('198.51.100.23'));
    expect(new Set(result.current.list.sessions.map(({ lastLoginIp }) => lastLoginIp))).toEqual(
      new Set(['198.51.100.23']),
    );
    act(() => result.current.list.setSearch('nothing is called this'));
    expect(result.current.list).toMatchObject({ total: 0, pageCount: 0, page: 1, sessions: [] });
    act(() => result.current.list.setSearch(''));
    expect(result.current.list.total).toBe(result.current.counts.counts.online);
  });

  it('goes to page 1 with another search, and to the last page where there are fewer', async () => {
    const { result } = await renderPerson({ defaultPage: 3 });
    expect(result.current.list.page).toBe(3);
    act(() => result.current.list.setSearch('Chrome'));
    expect(result.current.list.page).toBe(1);
    act(() => result.current.list.setPage(99));
    expect(result.current.list.page).toBe(result.current.list.pageCount);
  });

  it('looks anew at an interval', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const { service, network, accounts } = await createEmbeddedSession({ account: 'administrator' });
    const { did } = accounts.many;
    const { result } = renderHookInProvider(() => useUserSessions({ did, refetchInterval: 60_000 }), {
      service,
    });
    await vi.waitFor(() => expect(result.current.isPending).toBe(false));
    network.requests.length = 0;
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await vi.waitFor(() => expect(network.requests).toHaveLength(1));
  });

  it('is refused to someone who may not look', async () => {
    const { service, store, accounts, credentials, signIn } = await createEmbeddedSession({
      account: 'fresh',
    });
    await store.putAccount({ ...accounts.fresh, role: 'guest' });
    await credentials.setTokens(await signIn({ account: 'fresh' }));
    const { did } = accounts.administrator;
    const { result } = renderHookInProvider(() => useUserSessions({ did }), { service });
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'forbidden' }));
    expect(result.current).toMatchObject({ sessions: [], total: 0, isPending: false });
  });
});
