import { act, renderHook, waitFor } from '@testing-library/react';
import type { UserSessionQuery } from '@user-sessions/core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { UserSessionProvider } from '../provider/UserSessionProvider.tsx';
import { type ListQuery, type ListStateOptions, useListState } from './useListState.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

async function renderState(options: ListStateOptions) {
  const { service } = await createSignedInService();
  const { result, rerender } = renderHook((next: ListStateOptions) => useListState(next), {
    initialProps: options,
    wrapper: ({ children }) => <UserSessionProvider service={service}>{children}</UserSessionProvider>,
  });
  return {
    rerender,
    getQuery: () => result.current[0],
    setQuery: (change: UserSessionQuery) => act(() => result.current[1](change)),
    result,
  };
}

const FIRST = { page: 1, pageSize: 10, status: 'online' };

describe('an uncontrolled list', () => {
  it('starts with `defaultQuery`, and changes the given fields alone', async () => {
    const { getQuery, setQuery } = await renderState({ defaultQuery: { pageSize: 20 } });
    expect(getQuery()).toEqual({ ...FIRST, pageSize: 20 });
    setQuery({ page: 3 });
    expect(getQuery()).toEqual({ ...FIRST, pageSize: 20, page: 3 });
  });

  it.each([{ status: 'expired' }, { pageSize: 50 }] as const)('goes to page 1 with %o', async (change) => {
    const { getQuery, setQuery } = await renderState({ defaultQuery: { page: 3 } });
    setQuery(change);
    expect(getQuery()).toEqual({ ...FIRST, ...change });
  });

  it('keeps both of two changes that are made at once', async () => {
    const { getQuery, result } = await renderState({});
    act(() => {
      result.current[1]({ status: 'expired' });
      result.current[1]({ pageSize: 50 });
    });
    expect(getQuery()).toEqual({ page: 1, status: 'expired', pageSize: 50 });
  });

  it('reports its changes', async () => {
    const onQueryChange = vi.fn();
    const { setQuery } = await renderState({ onQueryChange });
    setQuery({ status: 'offline' });
    expect(onQueryChange.mock.calls).toEqual([[{ ...FIRST, status: 'offline' }]]);
  });

  it('gives the same object while nothing has changed, whatever the app passes', async () => {
    const { getQuery, rerender } = await renderState({ query: { page: 2 } });
    const before = getQuery();
    rerender({ query: { page: 2 } });
    expect(getQuery()).toBe(before);
  });

  it('starts again where another user signs in', async () => {
    const { service, switchTo } = await createSignedInService({ account: 'many' });
    const { result } = renderHookInProvider(() => useMyLoginSessions({ defaultQuery: { page: 2 } }), {
      service,
    });
    act(() => result.current.setQuery({ page: 3 }));
    await waitFor(() => expect(result.current).toMatchObject({ query: { page: 3 }, total: 39 }));
    act(() => result.current.setQuery({ status: 'expired' }));
    await switchTo('administrator');
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current.query).toMatchObject({ page: 2, status: 'online' });
  });
});

describe('a controlled list', () => {
  it('shows what it is given, whatever was asked for', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const onQueryChange = vi.fn();
    const { result } = renderHookInProvider(
      () => useMyLoginSessions({ query: { status: 'expired' }, onQueryChange }),
      { service },
    );
    act(() => result.current.setQuery({ status: 'offline' }));
    await waitFor(() => expect(result.current).toMatchObject({ query: { status: 'expired' }, total: 12 }));
    expect(onQueryChange.mock.calls).toEqual([[{ ...FIRST, status: 'offline' }]]);
  });

  it('requests no page before the first or after the last', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const onQueryChange = vi.fn();
    const { result } = renderHookInProvider(
      () => useMyLoginSessions({ query: { pageSize: 100 }, onQueryChange }),
      { service },
    );
    await waitFor(() => expect(result.current.isPending).toBe(false));
    act(() => result.current.previousPage());
    act(() => result.current.nextPage());
    expect(onQueryChange).not.toHaveBeenCalled();
  });

  it('goes to page 1 with another status in one change, so that the address holds both at once', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const frames = new Set<string>();
    const { result } = renderHookInProvider(
      () => {
        const [address, setAddress] = useState<UserSessionQuery>({ page: 3, status: 'online' });
        const list = useMyLoginSessions({ query: address, onQueryChange: setAddress });
        frames.add(`${list.query.status} ${list.query.page}`);
        return { address, list };
      },
      { service },
    );
    await waitFor(() => expect(result.current.list.isPending).toBe(false));
    act(() => result.current.list.setQuery({ status: 'expired' }));
    expect(result.current.address).toEqual({ ...FIRST, status: 'expired' });
    await waitFor(() => expect(result.current.list).toMatchObject({ total: 12, isFetching: false }));
    act(() => result.current.list.nextPage());
    expect(result.current.address).toEqual({ ...FIRST, page: 2, status: 'expired' });
    expect([...frames]).toEqual(['online 3', 'expired 1', 'expired 2']);
  });

  it('calls `onQueryChange` with the page that it falls back to', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const { result } = renderHookInProvider(
      () => {
        const [query, setQuery] = useState<UserSessionQuery>({ page: 9, pageSize: 20 });
        return { query, list: useMyLoginSessions({ query, onQueryChange: setQuery }) };
      },
      { service },
    );
    await waitFor(() => expect(result.current.query.page).toBe(2));
    await waitFor(() => expect(result.current.list.sessions).toHaveLength(19));
  });

  it('asks once for the last page where the app stays on a page beyond it', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const asked: ListQuery[] = [];
    const { result } = renderHookInProvider(
      () => {
        const [count, setCount] = useState(0);
        const list = useMyLoginSessions({
          query: { page: 9 },
          // A new function at each render, and a render at each call.
          onQueryChange: (query) => {
            asked.push(query);
            if (asked.length < 50) setCount(count + 1);
          },
        });
        return list;
      },
      { service },
    );
    await waitFor(() => expect(asked).not.toEqual([]));
    await waitFor(() => expect(result.current.isFetching).toBe(false));
    expect(asked.map(({ page }) => page)).toEqual([4]);
  });

  it('follows the app back to uncontrolled without an earlier request', async () => {
    const { getQuery, setQuery, rerender } = await renderState({ query: { status: 'expired' } });
    setQuery({ status: 'offline' });
    rerender({});
    expect(getQuery()).toEqual(FIRST);
  });
});

describe('a query from an address', () => {
  it.each([
    { page: Number.NaN, pageSize: Number.NaN },
    { page: 0, pageSize: -1 },
    { page: Number.POSITIVE_INFINITY, pageSize: Number.POSITIVE_INFINITY },
    { page: undefined, pageSize: undefined, status: undefined },
    { page: 1.9, pageSize: 10.5 },
    { page: 2 ** 60 },
  ])('takes %o for the first page of ten', async (query) => {
    expect((await renderState({ query })).getQuery()).toEqual(FIRST);
  });

  it.each(['bogus', '', 'toString', null])('takes the status %o for "online"', async (status) => {
    // Typed as an address is once it has been read.
    const query = { status } as UserSessionQuery;
    expect((await renderState({ query })).getQuery()).toEqual(FIRST);
  });
});
