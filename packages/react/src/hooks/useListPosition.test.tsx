import { act, waitFor } from '@testing-library/react';
import type { UserSessionStatus } from '@user-sessions/core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

describe('a list whose position the caller keeps', () => {
  it('shows the status that it is given, whatever was asked for', async () => {
    const { service } = await createEmbeddedSession();
    const asked: UserSessionStatus[] = [];
    const { result } = renderHookInProvider(
      () => useMyLoginSessions({ status: 'expired', onStatusChange: (status) => asked.push(status) }),
      { service },
    );
    act(() => result.current.setStatus('offline'));
    await waitFor(() => expect(result.current).toMatchObject({ status: 'expired', total: 12 }));
    expect(asked).toEqual(['offline']);
  });

  it('asks for no page before the first or after the last', async () => {
    const { service } = await createEmbeddedSession();
    const asked: number[] = [];
    const { result } = renderHookInProvider(
      () => useMyLoginSessions({ page: 1, onPageChange: (page) => asked.push(page), pageSize: 100 }),
      { service },
    );
    await waitFor(() => expect(result.current.isPending).toBe(false));
    act(() => result.current.previousPage());
    act(() => result.current.nextPage());
    expect(asked).toEqual([]);
  });

  it('is on page 1 of another status at once, though the page of the one before is still in the address', async () => {
    const { service } = await createEmbeddedSession();
    const frames = new Set<string>();
    const { result } = renderHookInProvider(
      () => {
        const [address, setAddress] = useState({ page: 3, status: 'online' as UserSessionStatus });
        const list = useMyLoginSessions({
          page: address.page,
          onPageChange: (page) => setAddress({ ...address, page }),
          status: address.status,
          onStatusChange: (status) => setAddress({ ...address, status }),
        });
        frames.add(`${list.status} ${list.page}`);
        return list;
      },
      { service },
    );
    await waitFor(() => expect(result.current.isPending).toBe(false));
    act(() => result.current.setStatus('expired'));
    await waitFor(() => expect(result.current).toMatchObject({ page: 1, total: 12, isFetching: false }));
    expect([...frames]).toEqual(['online 3', 'expired 1']);
  });
});

describe('a list that moves', () => {
  it('starts over where somebody else is signed in', async () => {
    const { service, switchTo } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useMyLoginSessions({ defaultPage: 2 }), { service });
    act(() => result.current.setPage(3));
    await waitFor(() => expect(result.current).toMatchObject({ page: 3, total: 39 }));
    act(() => result.current.setStatus('expired'));
    await switchTo('administrator');
    act(() => window.dispatchEvent(new Event('focus')));
    expect(result.current).toMatchObject({ page: 2, status: 'online' });
  });

  it('gives up a request that nobody waits for any more', async () => {
    const { service } = await createEmbeddedSession();
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
    expect(signals.map((signal) => signal?.aborted)).not.toContain(false);
    expect(signals.at(-1)).toBeInstanceOf(AbortSignal);
  });

  it('goes from a page far beyond the end to the last in one step', async () => {
    const { service, network } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useMyLoginSessions({ defaultPage: 99 }), { service });
    await waitFor(() => expect(result.current).toMatchObject({ page: 4, isFetching: false }));
    expect(result.current.sessions).toHaveLength(9);
    expect(network.requests.filter((line) => line.includes('page=98'))).toEqual([]);
  });

  it('goes on after a page that came short of rows', async () => {
    const { service } = await createEmbeddedSession({
      through: (ask) => async (request) => {
        const response = await ask(request);
        if (!request.url.includes('/myself?page=1&')) return response;
        const { list, paging } = await response.json();
        return Response.json({ list: list.slice(0, 2), paging });
      },
    });
    const { result } = renderHookInProvider(() => useMyLoginSessions(), { service });
    await waitFor(() => expect(result.current).toMatchObject({ total: 39, isFetching: false }));
    expect(result.current.sessions).toHaveLength(2);
    expect(result.current).toMatchObject({ pageCount: 4, hasNextPage: true });
    act(() => result.current.nextPage());
    await waitFor(() => expect(result.current.sessions).toHaveLength(10));
  });

  it('keeps no rows of one app on screen while those of another load', async () => {
    const { service, network } = await createEmbeddedSession();
    const { result } = renderHookInProvider(
      () => {
        const [appUrl, setAppUrl] = useState<string>();
        return { list: useMyLoginSessions({ appUrl }), setAppUrl };
      },
      { service },
    );
    await waitFor(() => expect(result.current.list.sessions).toHaveLength(10));
    network.hold();
    act(() => result.current.setAppUrl('http://localhost'));
    expect(result.current.list.sessions).toEqual([]);
    network.mend();
    await waitFor(() => expect(result.current.list.sessions).toHaveLength(10));
  });
});
