import { focusManager, onlineManager } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { useSignOutSession } from '../sign-out/useSignOut.ts';
import { useIsOnline } from './useIsOnline.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

// As long as the setup lets other waits take.
const PATIENTLY = { timeout: 5000 };

async function renderDevices(refetchInterval?: number) {
  const session = await createSignedInService({ account: 'many' });
  const { result } = renderHookInProvider(
    () => ({
      list: useMyLoginSessions({ refetchInterval }),
      signOut: useSignOutSession(),
      isOnline: useIsOnline(),
    }),
    { service: session.service },
  );
  await vi.waitFor(() => expect(result.current.list.isPending).toBe(false), PATIENTLY);
  return { ...session, result };
}

const goOffline = () => act(() => void window.dispatchEvent(new Event('offline')));
const goOnline = () => act(() => void window.dispatchEvent(new Event('online')));

describe('without a connection', () => {
  it('keeps the rows on screen, and when they were fetched', async () => {
    const { result, network } = await renderDevices();
    const { sessions, dataUpdatedAt } = result.current.list;
    expect(dataUpdatedAt).toBeGreaterThan(0);
    network.fail();
    goOffline();

    expect(result.current.isOnline).toBe(false);
    expect(result.current.list).toMatchObject({ isOffline: true, dataUpdatedAt, error: null });
    expect(result.current.list.sessions).toBe(sessions);
  });

  it('prefetches nothing, not even when the connection is back', async () => {
    const { result, network } = await renderDevices();
    goOffline();
    network.clear();
    act(() => result.current.list.prefetch({ status: 'expired' }));
    goOnline();
    await waitFor(() => expect(network.requests).not.toEqual([]));
    await waitFor(() => expect(result.current.list.isFetching).toBe(false));
    expect(network.requests.filter((line) => line.includes('expired'))).toEqual([]);
  });

  it('signs nothing out, and queues nothing for later', async () => {
    const { result, network, activeDevices } = await renderDevices();
    const before = await activeDevices();
    goOffline();
    // The source still can sign devices out; it is the connection that is missing.
    expect(result.current.signOut).toMatchObject({ canSignOut: true, isOnline: false });
    network.clear();

    const [, other] = result.current.list.sessions;
    act(() => result.current.signOut.mutate(other?.visitorId ?? ''));
    await waitFor(() => expect(result.current.signOut.error).toMatchObject({ code: 'network' }));

    goOnline();
    await waitFor(() => expect(result.current.list.isFetching).toBe(false));
    expect(network.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
    expect(await activeDevices()).toEqual(before);
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

  it('is seen at an interval, which stops while the window is hidden', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { result, signIn, network } = await renderDevices(60_000);
    await signIn({ visitorId: 'another' });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await vi.waitFor(() => expect(result.current.list.total).toBe(40), PATIENTLY);

    act(() => focusManager.setFocused(false));
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    network.clear();
    await act(() => vi.advanceTimersByTimeAsync(600_000));
    expect(network.requests).toEqual([]);
  });
});
