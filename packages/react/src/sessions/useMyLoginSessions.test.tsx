import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import type { TestServiceOptions } from '@user-sessions/service/testing';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { findEnd, type SessionListOptions, useMyLoginSessions } from './useMyLoginSessions.ts';

async function renderList(
  options: SessionListOptions = {},
  serviceOptions: TestServiceOptions = { account: 'many' },
) {
  const session = await createSignedInService(serviceOptions);
  const queryClient = new QueryClient();
  const rendered: ReturnType<typeof useMyLoginSessions>[] = [];
  const { result, unmount } = renderHookInProvider(
    () => {
      const list = useMyLoginSessions(options);
      rendered.push(list);
      return list;
    },
    { service: session.service, queryClient },
  );
  await waitFor(() => expect(result.current.isFetching).toBe(false));
  return { ...session, queryClient, result, rendered, unmount };
}

const settle = (queryClient: QueryClient) => waitFor(() => expect(queryClient.isFetching()).toBe(0));

describe('useMyLoginSessions', () => {
  it('shows the first page of the active sessions, the newest activity first', async () => {
    const { result, rendered, visitorId } = await renderList();

    expect(rendered[0]).toMatchObject({
      sessions: [],
      isPending: true,
      total: 0,
      pageCount: 0,
      dataUpdatedAt: undefined,
      query: { page: 1, pageSize: 10, status: 'online' },
    });
    expect(result.current).toMatchObject({
      isPending: false,
      total: 39,
      pageCount: 4,
      pageSize: 10,
      query: { page: 1, pageSize: 10, status: 'online' },
      hasNextPage: true,
      hasPreviousPage: false,
      isOffline: false,
      error: null,
    });
    expect(result.current.sessions).toHaveLength(10);
    expect(result.current.sessions[0]?.visitorId).toBe(visitorId);
    const times = result.current.sessions.map(({ updatedAt = '' }) => updatedAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(result.current.result.data?.list).toBe(result.current.sessions);
    expect(result.current.dataUpdatedAt).toBe(result.current.result.dataUpdatedAt);
  });

  it('needs one request, and fetches no page by itself that is not shown', async () => {
    const { network, queryClient } = await renderList();
    await settle(queryClient);
    expect(network.requests).toEqual([expect.stringContaining('page=1&')]);
  });

  it('shows a page at once that was prefetched', async () => {
    const { result, network, queryClient } = await renderList();
    act(() => result.current.prefetch({ page: 2 }));
    await settle(queryClient);
    network.hold();

    act(() => result.current.nextPage());
    expect(result.current).toMatchObject({ isPlaceholderData: false, hasPreviousPage: true });
    expect(result.current.query.page).toBe(2);
    expect(result.current.sessions).toHaveLength(10);
    expect(network.requests.filter((line) => line.includes('page=2'))).toHaveLength(1);
  });

  it('shows a status at once that was prefetched, from its first page', async () => {
    const { result, network, queryClient } = await renderList({ defaultQuery: { page: 2 } });
    act(() => result.current.prefetch({ status: 'expired' }));
    await settle(queryClient);
    network.hold();

    act(() => result.current.setQuery({ status: 'expired' }));
    expect(result.current).toMatchObject({ isPending: false, total: 12, query: { page: 1 } });
  });

  it('keeps the rows on screen while another page loads', async () => {
    const { result, network } = await renderList();
    const rows = result.current.sessions;

    network.hold();
    act(() => result.current.setQuery({ page: 4 }));
    expect(result.current).toMatchObject({ isPlaceholderData: true, isFetching: true });
    expect(result.current.query.page).toBe(4);
    expect(result.current.sessions).toBe(rows);

    act(() => network.restore());
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false));
    expect(result.current.sessions).toHaveLength(9);
    expect(result.current.hasNextPage).toBe(false);
  });

  it('is pending while a page loads after an empty one, rather than showing that there is nothing', async () => {
    const { result, network } = await renderList({ defaultQuery: { status: 'expired' } }, {});
    expect(result.current).toMatchObject({ sessions: [], total: 0, isPending: false });
    network.hold();
    act(() => result.current.setQuery({ pageSize: 20, status: 'expired' }));
    expect(result.current).toMatchObject({ isPending: true, isPlaceholderData: false });
    act(() => network.restore());
    await waitFor(() => expect(result.current.isPending).toBe(false));
  });

  it('keeps no rows of one app on screen while those of another load', async () => {
    const { service, network, url } = await createSignedInService({ account: 'many' });
    const { result } = renderHookInProvider(
      () => {
        const [appUrl, setAppUrl] = useState<string>();
        return { list: useMyLoginSessions({ appUrl }), setAppUrl };
      },
      { service },
    );
    await waitFor(() => expect(result.current.list.sessions).toHaveLength(10));
    network.hold();
    act(() => result.current.setAppUrl(url));
    expect(result.current.list.sessions).toEqual([]);
    network.restore();
    await waitFor(() => expect(result.current.list.sessions).toHaveLength(10));
  });

  it('goes to page 1 with another status, without the rows of the earlier one', async () => {
    const { result, network } = await renderList({ defaultQuery: { page: 2 } });
    network.hold();

    act(() => result.current.setQuery({ status: 'expired' }));
    expect(result.current).toMatchObject({
      query: { status: 'expired', page: 1 },
      sessions: [],
      isPending: true,
    });

    act(() => network.restore());
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.total).toBe(12);
    expect(result.current.sessions.map(({ status }) => status)).toEqual(Array(10).fill('expired'));
  });

  it('goes to page 1 with another page size, and reports the size that the service granted', async () => {
    const { result } = await renderList({ defaultQuery: { page: 2 } });
    act(() => result.current.setQuery({ pageSize: 1000 }));
    expect(result.current.query.page).toBe(1);
    await waitFor(() => expect(result.current.pageSize).toBe(100));
    expect(result.current.sessions).toHaveLength(39);
  });

  it('stays on the first and on the last page', async () => {
    const { result } = await renderList({ defaultQuery: { page: 4 } });
    act(() => result.current.nextPage());
    expect(result.current.query.page).toBe(4);
    act(() => result.current.setQuery({ page: 1 }));
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false));
    act(() => result.current.previousPage());
    expect(result.current.query.page).toBe(1);
  });

  it('reports why a request failed, sends it once, and keeps the rows of the last answer', async () => {
    const { result, network } = await renderList();
    const rows = result.current.sessions;
    network.fail();
    network.clear();
    await act(() => result.current.refetch());

    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'network' }));
    expect(result.current.sessions).toBe(rows);
    expect(network.requests).toHaveLength(1);

    network.restore();
    await act(() => result.current.refetch());
    await waitFor(() => expect(result.current.error).toBeNull());
  });

  it('aborts a request that no component waits for', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const signals: (AbortSignal | undefined)[] = [];
    const { unmount } = renderHookInProvider(() => useMyLoginSessions(), {
      service: {
        ...service,
        getMyLoginSessions: (target, query, options) => {
          signals.push(options?.signal);
          return service.getMyLoginSessions(target, query, options);
        },
      },
    });
    unmount();
    expect(signals.at(-1)).toBeInstanceOf(AbortSignal);
    expect(signals.map((signal) => signal?.aborted)).not.toContain(false);
  });
});

describe('the last page', () => {
  it('is shown where the page on screen has lost its rows', async () => {
    const { result, store, did, clock } = await renderList(
      { defaultQuery: { page: 3, pageSize: 2 } },
      { devices: ['second', 'third', 'fourth', 'fifth'].map((visitorId) => ({ visitorId })) },
    );
    expect(result.current.sessions).toHaveLength(1);

    for (const { visitorId } of [...result.current.sessions])
      await store.endSessions({ userDid: did, visitorId }, clock.now);
    const [last] = ['second', 'third', 'fourth', 'fifth'].filter(
      (id) => id !== result.current.sessions[0]?.visitorId,
    );
    await store.endSessions({ userDid: did, visitorId: last ?? '' }, clock.now);
    await act(() => result.current.refetch());
    await waitFor(() => expect(result.current).toMatchObject({ query: { page: 2 }, isFetching: false }));

    expect(result.current.sessions).toHaveLength(1);
    expect(result.current).toMatchObject({ pageCount: 2, total: 3, hasNextPage: false });
  });

  it('is shown in one step where the page is far beyond the end', async () => {
    const { result, network } = await renderList({ defaultQuery: { page: 99 } });
    await waitFor(() => expect(result.current).toMatchObject({ query: { page: 4 }, isFetching: false }));
    expect(result.current.sessions).toHaveLength(9);
    expect(network.requests.filter((line) => line.includes('page=98'))).toEqual([]);
  });

  it('is the one whose successor was seen to be empty, though the service counts more than it lists', async () => {
    const { result } = await renderList({ defaultQuery: { status: 'offline', pageSize: 5 } });
    expect(result.current.result.data?.paging).toMatchObject({ total: 9, pageCount: 2 });
    expect(result.current.hasNextPage).toBe(true);

    act(() => result.current.nextPage());
    await waitFor(() => expect(result.current).toMatchObject({ query: { page: 1 }, hasNextPage: false }));
    expect(result.current).toMatchObject({ total: 5, pageCount: 1, isPlaceholderData: false });
    expect(result.current.sessions).toHaveLength(5);
  });

  it('is no longer known when the list has changed', async () => {
    const { result, store, did, clock, signIn } = await renderList({
      defaultQuery: { status: 'offline', pageSize: 5 },
    });
    act(() => result.current.nextPage());
    await waitFor(() => expect(result.current).toMatchObject({ query: { page: 1 }, hasNextPage: false }));

    await signIn({ visitorId: 'another' });
    await store.endSessions({ userDid: did, visitorId: 'another' }, clock.now);
    await act(() => result.current.refetch());
    await waitFor(() => expect(result.current.hasNextPage).toBe(true));
    act(() => result.current.nextPage());
    await waitFor(() => expect(result.current.sessions).toHaveLength(1));
    expect(result.current).toMatchObject({ query: { page: 2 }, total: 6, pageCount: 2, hasNextPage: false });
  });

  it('is a signed-out one with fewer rows than it should have', async () => {
    const { result } = await renderList({ defaultQuery: { status: 'offline', pageSize: 3 } });
    expect(result.current).toMatchObject({ hasNextPage: true });
    act(() => result.current.nextPage());
    await waitFor(() =>
      expect(result.current).toMatchObject({
        query: { page: 2 },
        hasNextPage: false,
        pageCount: 2,
        total: 5,
      }),
    );
    expect(result.current.sessions).toHaveLength(2);
  });

  it('is not an active one with fewer rows than it should have', async () => {
    const session = await createSignedInService({ account: 'many' });
    session.network.fail('myself?page=1&', async (request, pass) => {
      const { list, paging } = await (await pass(request)).json();
      return Response.json({ list: list.slice(0, 2), paging });
    });
    const { result } = renderHookInProvider(() => useMyLoginSessions(), { service: session.service });
    await waitFor(() => expect(result.current.sessions).toHaveLength(2));
    expect(result.current).toMatchObject({ total: 39, pageCount: 4, hasNextPage: true });
    act(() => result.current.nextPage());
    await waitFor(() => expect(result.current.sessions).toHaveLength(10));
  });
});

describe('findEnd', () => {
  const answer = (rows: number, paging: { page?: number; total: number }, rest: object = {}) =>
    findEnd({
      list: Array.from({ length: rows }, (_, index) => ({
        id: String(index),
        visitorId: String(index),
        userDid: 'z1',
        ua: null,
        lastLoginIp: null,
        status: 'offline' as const,
        ...rest,
      })),
      paging: { page: 1, pageSize: 10, pageCount: Math.ceil(paging.total / 10), ...paging },
      unreadable: 0,
    });

  it.each([
    ['counts the rows of a page that the service calls the last', answer(3, { page: 2, total: 13 }), 13],
    [
      'counts fewer rows than the service where the last page has fewer',
      answer(2, { page: 2, total: 13 }),
      12,
    ],
    ['counts none where the only page is empty', answer(0, { total: 9 }), 0],
    ['counts none where the first of several pages is empty', answer(0, { total: 13 }), 0],
    ['does not know the end from a full page', answer(10, { total: 13 }), undefined],
    ['does not know the end from an empty page beyond it', answer(0, { page: 3, total: 13 }), undefined],
    ['takes a short signed-out page for the end', answer(4, { total: 13 }), 4],
    ['takes no short active page for the end', answer(4, { total: 13 }, { status: 'online' }), undefined],
  ])('%s', (_sentence, end, expected) => {
    expect(end).toBe(expected);
  });

  it('counts unreadable rows', () => {
    const paging = { page: 1, pageSize: 10, pageCount: 1, total: 4 };
    expect(findEnd({ list: [], paging, unreadable: 4 })).toBe(4);
  });
});
