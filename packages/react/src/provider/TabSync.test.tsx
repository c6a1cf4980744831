import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { createUserSessionService, type UserSessionService } from '@user-sessions/core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { useSignOut, useSignOutSession } from '../sign-out/useSignOut.ts';

/** One tab: a cache of its own, and the cookies of the whole browser. */
function openTab(service: UserSessionService, queryClient = new QueryClient()) {
  const { result } = renderHookInProvider(
    () => ({ list: useMyLoginSessions(), signOut: useSignOutSession(), current: useSignOut() }),
    { service, queryClient },
  );
  return result;
}

async function openTwoTabs() {
  const session = await createSignedInService({ devices: [{ visitorId: 'phone' }] });
  const { url, fetch, credentials } = session;
  const second = createUserSessionService({ appUrl: url, fetch, credentials, retry: 0 });
  const one = openTab(session.service);
  const other = openTab(second);
  await waitFor(() => expect(one.current.list.total).toBe(2));
  await waitFor(() => expect(other.current.list.total).toBe(2));
  session.network.clear();
  return { ...session, one, other };
}

describe('two tabs of one browser', () => {
  it('see each other sign a device out', async () => {
    const { one, other } = await openTwoTabs();
    act(() => one.current.signOut.mutate('phone'));
    await waitFor(() => expect(other.current.list.total).toBe(1));
    expect(other.current.list.sessions.map(({ visitorId }) => visitorId)).toEqual(['this-device']);
  });

  it('see each other sign the current device out', async () => {
    const { one, other } = await openTwoTabs();
    act(() => one.current.current.mutate());
    await waitFor(() => expect(other.current.list.error).toMatchObject({ code: 'not-signed-in' }));
    expect(other.current.list.sessions).toEqual([]);
  });

  it('see each other learn that another device has signed this one out', async () => {
    const { one, other, store, did, clock } = await openTwoTabs();
    await store.endSessions({ userDid: did, visitorId: 'this-device' }, clock.now);
    await act(() => one.current.list.refetch());
    expect(one.current.list.error).toMatchObject({ code: 'not-signed-in' });
    await waitFor(() => expect(other.current.list.sessions).toEqual([]));
  });

  it('believe no message, and refetch only for the user whom they show', async () => {
    const { other, network } = await openTwoTabs();
    const channel = new BroadcastChannel('user-sessions');
    const received = new Promise((resolve) => {
      const listener = new BroadcastChannel('user-sessions');
      listener.onmessage = ({ data }) => {
        if (data === 'last') resolve(listener.close());
      };
    });
    channel.postMessage('another-user');
    channel.postMessage({ visitorId: 'phone', outcome: 'signed-out' });
    channel.postMessage('last');
    await act(() => received);
    channel.close();
    expect(network.requests).toEqual([]);
    expect(other.current.list.total).toBe(2);
  });
});

describe('the focus of a window', () => {
  /** One tab on a clock that can be moved, with a device that has signed in since. */
  async function openTabOnClock() {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const session = await createSignedInService();
    const queryClient = new QueryClient();
    const tab = openTab(session.service, queryClient);
    await waitFor(() => expect(tab.current.list.total).toBe(1));
    await session.signIn({ visitorId: 'another' });
    session.network.clear();
    const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
    const settle = () => waitFor(() => expect(queryClient.isFetching()).toBe(0));
    return { ...session, tab, wait, settle };
  }
  const focus = () => act(() => void window.dispatchEvent(new Event('focus')));
  const show = () => act(() => void window.dispatchEvent(new Event('visibilitychange')));

  it('fetches the list on screen, though the window was visible all the time', async () => {
    const { tab, network, wait, settle } = await openTabOnClock();
    wait(1_001);
    focus();
    await waitFor(() => expect(tab.current.list.total).toBe(2));
    await settle();
    expect(network.requests).toHaveLength(1);
  });

  it('fetches nothing that is less than a second old', async () => {
    const { network, wait } = await openTabOnClock();
    wait(999);
    focus();
    expect(network.requests).toEqual([]);
  });

  it.each([
    ['after', [show, focus]],
    ['before', [focus, show]],
  ])('sends one request where it comes %s "visibilitychange"', async (_order, [first, second]) => {
    const { tab, network, wait, settle } = await openTabOnClock();
    wait(60_000);
    first?.();
    second?.();
    await waitFor(() => expect(tab.current.list.total).toBe(2));
    await settle();
    expect(network.requests).toHaveLength(1);
    // The answer has arrived before the second event.
    second?.();
    await settle();
    expect(network.requests).toHaveLength(1);
  });

  it('tries again after an error, and after the clock was set back', async () => {
    const { tab, network, wait, settle } = await openTabOnClock();
    network.fail('myself', 500);
    wait(60_000);
    focus();
    await waitFor(() => expect(tab.current.list.error).toMatchObject({ code: 'server' }));
    network.restore();
    focus();
    await settle();
    expect(tab.current.list.error).not.toBeNull();

    wait(-3_600_000);
    focus();
    await waitFor(() => expect(tab.current.list.error).toBeNull());
  });
});
