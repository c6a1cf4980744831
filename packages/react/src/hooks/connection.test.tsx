import { focusManager, onlineManager } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useIsOnline } from './useIsOnline.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSignOutSession } from './useSignOutSession.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

async function renderDevices(refetchInterval?: number) {
  const embedded = await createEmbeddedSession();
  const { result } = renderHookInProvider(
    () => ({
      list: useMyLoginSessions({ refetchInterval }),
      signOut: useSignOutSession(),
      isOnline: useIsOnline(),
    }),
    { service: embedded.service },
  );
  await vi.waitFor(() => expect(result.current.list.isPending).toBe(false));
  return { ...embedded, result };
}

const goOffline = () => act(() => window.dispatchEvent(new Event('offline')));
const goOnline = () => act(() => window.dispatchEvent(new Event('online')));

describe('without a connection', () => {
  it('keeps what is known on screen, as of when it was read', async () => {
    const { result, network } = await renderDevices();
    const { sessions, asOf } = result.current.list;
    expect(asOf).toBeGreaterThan(0);
    network.cut();
    goOffline();

    expect(result.current.isOnline).toBe(false);
    expect(result.current.list).toMatchObject({ isOffline: true, asOf, error: null });
    expect(result.current.list.sessions).toBe(sessions);
  });

  it('fetches no status ahead, nor when the connection is back', async () => {
    const { result, network } = await renderDevices();
    goOffline();
    network.requests.length = 0;
    act(() => result.current.list.prefetchStatus('expired'));
    goOnline();
    await waitFor(() => expect(network.requests).not.toEqual([]));
    await waitFor(() => expect(result.current.list.isFetching).toBe(false));
    expect(network.requests.filter((line) => line.includes('expired'))).toEqual([]);
  });

  it('signs nothing out, and keeps nothing for later', async () => {
    const { result, network, store, did } = await renderDevices();
    goOffline();
    expect(result.current.signOut.canSignOut).toBe(false);
    network.requests.length = 0;

    const [, other] = result.current.list.sessions;
    act(() => result.current.signOut.mutate(other?.visitorId ?? ''));
    await waitFor(() => expect(result.current.signOut.error).toMatchObject({ code: 'network' }));

    goOnline();
    await waitFor(() => expect(result.current.list.isFetching).toBe(false));
    expect(network.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
    expect(
      await store.countSessions({ userDid: did, visitorId: other?.visitorId, state: { is: 'offline' } }),
    ).toBe(0);
  });
});

describe('a change on another device', () => {
  it('is seen when the connection is back', async () => {
    const { result, signIn } = await renderDevices();
    goOffline();
    await signIn({ visitorId: 'another' });
    goOnline();
    await waitFor(() => expect(result.current.list.total).toBe(40));
  });

  it('is seen when the window gets the focus', async () => {
    const { result, signIn } = await renderDevices();
    await signIn({ visitorId: 'another' });
    act(() => focusManager.setFocused(false));
    act(() => focusManager.setFocused(true));
    await waitFor(() => expect(result.current.list.total).toBe(40));
  });

  it('is seen at an interval, which stops while the window is hidden', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { result, signIn, network } = await renderDevices(60_000);
    await signIn({ visitorId: 'another' });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await vi.waitFor(() => expect(result.current.list.total).toBe(40));

    act(() => focusManager.setFocused(false));
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    network.requests.length = 0;
    await act(() => vi.advanceTimersByTimeAsync(600_000));
    expect(network.requests).toEqual([]);
  });
});
