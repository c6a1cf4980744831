import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import type { UserSessionStatus } from '@user-sessions/core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import type { SessionListOptions } from './sessionListOptions.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

async function renderList(
  options: SessionListOptions = {},
  sessions: Parameters<typeof createEmbeddedSession>[0] = {},
) {
  const embedded = await createEmbeddedSession(sessions);
  const queryClient = new QueryClient();
  const rendered: ReturnType<typeof useMyLoginSessions>[] = [];
  const { result } = renderHookInProvider(
    () => {
      const list = useMyLoginSessions(options);
      rendered.push(list);
      return list;
    },
    { service: embedded.service, queryClient },
  );
  await waitFor(() => expect(result.current.isFetching).toBe(false));
  return { ...embedded, queryClient, result, rendered };
}

const idle = (queryClient: QueryClient) => waitFor(() => expect(queryClient.isFetching()).toBe(0));

describe('useMyLoginSessions', () => {
  it('gives the first page of the active sessions, the newest activity first', async () => {
    const { result, rendered, visitorId } = await renderList();

    expect(rendered[0]).toMatchObject({ sessions: [], isPending: true, total: 0, page: 1, pageCount: 0 });
    expect(result.current).toMatchObject({
      isPending: false,
      total: 39,
      page: 1,
      pageCount: 4,
      pageSize: 10,
      status: 'online',
      hasNextPage: true,
      hasPreviousPage: false,
      isOffline: false,
      error: null,
    });
    expect(result.current.sessions).toHaveLength(10);
    expect(result.current.sessions[0]?.visitorId).toBe(visitorId);
    expect(result.current.query.data?.list).toBe(result.current.sessions);
    expect(result.current.asOf).toBe(result.current.query.dataUpdatedAt);
  });

  it('fetches the next page ahead, once', async () => {
    const { result, network, queryClient } = await renderList();
    await idle(queryClient);
    expect(network.requests.filter((line) => line.includes('page=2'))).toHaveLength(1);

    network.hold();
    act(() => result.current.nextPage());

    expect(result.current).toMatchObject({ page: 2, isPlaceholderData: false, hasPreviousPage: true });
    expect(result.current.sessions).toHaveLength(10);
    expect(network.requests.filter((line) => line.includes('page=2'))).toHaveLength(1);
  });

  it('keeps the rows on screen while a page loads that was not fetched ahead', async () => {
    const { result, network } = await renderList();
    const rows = result.current.sessions;

    network.hold();
    act(() => result.current.setPage(4));
    expect(result.current).toMatchObject({ page: 4, isPlaceholderData: true, isFetching: true });
    expect(result.current.sessions).toBe(rows);

    act(() => network.mend());
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false));
    expect(result.current.sessions).toHaveLength(9);
    expect(result.current.hasNextPage).toBe(false);
  });

  it('stays where it is beyond the first and the last page', async () => {
    const { result } = await renderList({ defaultPage: 4 });
    act(() => result.current.nextPage());
    expect(result.current.page).toBe(4);
    act(() => result.current.setPage(1));
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false));
    act(() => result.current.previousPage());
    expect(result.current.page).toBe(1);
  });

  it('goes to page 1 with another status, without the rows of the one before', async () => {
    const { result, network } = await renderList({ defaultPage: 2 });
    network.hold();

    act(() => result.current.setStatus('expired'));
    expect(result.current).toMatchObject({ status: 'expired', page: 1, sessions: [], isPending: true });

    act(() => network.mend());
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.total).toBe(12);
    expect(result.current.sessions.map(({ status }) => status)).toEqual(Array(10).fill('expired'));
  });

  it('shows a status at once that was fetched ahead', async () => {
    const { result, network, queryClient } = await renderList();
    act(() => result.current.prefetchStatus('expired'));
    await idle(queryClient);
    network.hold();

    act(() => result.current.setStatus('expired'));
    expect(result.current).toMatchObject({ isPending: false, total: 12 });
  });

  it('goes to page 1 with another page size, and reports the size that the service granted', async () => {
    const { result } = await renderList({ defaultPage: 2 });
    act(() => result.current.setPageSize(1000));
    expect(result.current.page).toBe(1);
    await waitFor(() => expect(result.current.pageSize).toBe(100));
    expect(result.current.sessions).toHaveLength(39);
  });

  it('falls back to the last page that holds something, of those there are', async () => {
    const { result, store, did, signIn, clock } = await renderList({ pageSize: 2 }, { account: 'fresh' });
    for (const visitorId of ['second', 'third', 'fourth', 'fifth']) {
      clock.now -= 60_000;
      await signIn({ visitorId });
    }
    clock.now += 3_600_000;
    await act(() => result.current.refetch());
    act(() => result.current.setPage(3));
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false));
    expect(result.current.sessions).toHaveLength(1);

    for (const visitorId of ['fourth', 'fifth'])
      await store.endSessions({ userDid: did, visitorId }, clock.now);
    await act(() => result.current.refetch());
    await waitFor(() => expect(result.current).toMatchObject({ page: 2, isFetching: false }));

    expect(result.current.sessions).toHaveLength(1);
    expect(result.current).toMatchObject({ pageCount: 2, total: 3, hasNextPage: false });
  });

  it('walks back from a page far beyond the end', async () => {
    const { result } = await renderList({ defaultPage: 99 });
    await waitFor(() => expect(result.current.page).toBe(4));
    await waitFor(() => expect(result.current.sessions).toHaveLength(9));
  });

  it('ends where the rows end, though the service counts more than it lists', async () => {
    const { result, queryClient } = await renderList({ defaultStatus: 'offline', pageSize: 5 });
    expect(result.current.query.data?.paging).toMatchObject({ total: 9, pageCount: 2 });
    await idle(queryClient);
    await waitFor(() => expect(result.current.hasNextPage).toBe(false));
    expect(result.current).toMatchObject({ total: 5, pageCount: 1, page: 1 });

    act(() => result.current.setPage(2));
    await waitFor(() => expect(result.current).toMatchObject({ page: 1, isPlaceholderData: false }));
    expect(result.current.sessions).toHaveLength(5);
  });

  it('goes on from a short page while there are more', async () => {
    const { result, queryClient } = await renderList({ defaultStatus: 'offline', pageSize: 3 });
    await idle(queryClient);
    expect(result.current).toMatchObject({ hasNextPage: true });
    act(() => result.current.nextPage());
    await waitFor(() =>
      expect(result.current).toMatchObject({ page: 2, hasNextPage: false, pageCount: 2, total: 5 }),
    );
    expect(result.current.sessions).toHaveLength(2);
  });

  it('says why a read failed, asks once, and keeps what was known beside it', async () => {
    const { result, network, queryClient } = await renderList();
    await idle(queryClient);
    const rows = result.current.sessions;
    network.cut();
    network.requests.length = 0;
    await act(() => result.current.refetch());

    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'network' }));
    expect(result.current.sessions).toBe(rows);
    expect(network.requests.filter((line) => line.includes('page=1'))).toHaveLength(1);

    network.mend();
    await act(() => result.current.refetch());
    await waitFor(() => expect(result.current.error).toBeNull());
  });
});

describe('useMyLoginSessions, controlled', () => {
  it('goes to page 1 with another status, in an address that keeps one change at a time', async () => {
    const { service } = await createEmbeddedSession();
    const { result } = renderHookInProvider(
      () => {
        const [address, setAddress] = useState<{ page: number; status: UserSessionStatus }>({
          page: 3,
          status: 'online',
        });
        const list = useMyLoginSessions({
          page: address.page,
          onPageChange: (page) => setAddress({ ...address, page }),
          status: address.status,
          onStatusChange: (status) => setAddress({ ...address, status }),
        });
        return { address, list };
      },
      { service },
    );
    await waitFor(() => expect(result.current.list).toMatchObject({ page: 3, isPending: false }));

    act(() => result.current.list.setStatus('expired'));

    expect(result.current.address).toEqual({ page: 1, status: 'expired' });
    await waitFor(() => expect(result.current.list).toMatchObject({ page: 1, total: 12, isFetching: false }));
    act(() => result.current.list.nextPage());
    expect(result.current.address).toEqual({ page: 2, status: 'expired' });
  });

  it('tells the caller of the page that it falls back to', async () => {
    const { service } = await createEmbeddedSession();
    const { result } = renderHookInProvider(
      () => {
        const [page, onPageChange] = useState(Number('7 of 9'));
        const list = useMyLoginSessions({ page, onPageChange, pageSize: 20 });
        return { page, list };
      },
      { service },
    );
    await waitFor(() => expect(result.current.list).toMatchObject({ page: 1, isPending: false }));

    act(() => result.current.list.setPage(9));
    await waitFor(() => expect(result.current.page).toBe(2));
  });
});
