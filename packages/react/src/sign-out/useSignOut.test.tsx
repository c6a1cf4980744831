import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { OTHER_DEVICES, renderSignOutHooks } from '../../test/renderSignOutHooks.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useUserSessions } from '../sessions/useUserSessions.ts';
import { useSignOutSession } from './useSignOut.ts';

describe('useSignOutSession', () => {
  it('keeps the row pending until the sign-out is verified and the list fetched again', async () => {
    const { result, network, frames, getRows, activeDevices } = await renderSignOutHooks();
    network.hold('myself');
    frames.length = 0;

    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.pending.has('phone')).toBe(true));
    await waitFor(async () => expect(await activeDevices()).not.toContain('phone'));

    // The service has signed it out, but nothing has verified that yet.
    expect(getRows()).toContain('phone');
    expect(result.current.one.isPending).toBe(true);
    expect([...result.current.pending]).toEqual(['phone']);

    act(() => network.restore());
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));

    expect(getRows()).not.toContain('phone');
    expect(result.current.pending.size).toBe(0);
    expect(frames.flatMap(({ signedOut }) => signedOut)).toEqual([]);
    expect(await activeDevices()).toEqual(['laptop', 'tablet', 'television', 'this-device', 'watch']);
  });

  it('is pending for as long as the list still shows the device', async () => {
    const { result, network, getRows } = await renderSignOutHooks();
    network.hold('pageSize=10&');
    act(() => result.current.one.mutate('phone'));
    // Verified, and the list is on its way.
    await waitFor(() => expect(network.requests.at(-1)).toContain('pageSize=10&'));
    await act(async () => {});
    expect(getRows()).toContain('phone');
    expect([...result.current.pending]).toEqual(['phone']);
    act(() => network.restore());
    await waitFor(() => expect(getRows()).not.toContain('phone'));
  });

  it('shows the failure at its device until the user tries again', async () => {
    const { result, network, getRows } = await renderSignOutHooks();
    network.fail('logout');
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isError).toBe(true));

    expect(getRows()).toContain('phone');
    expect(result.current.pending.size).toBe(0);
    expect(result.current.failures.get('phone')).toMatchObject({ code: 'network' });

    network.restore();
    network.hold('logout');
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.pending.has('phone')).toBe(true));
    expect(result.current.failures.size).toBe(0);

    act(() => network.restore());
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));
    expect(result.current.failures.size).toBe(0);
    expect(getRows()).not.toContain('phone');
  });

  it('follows two sign-outs at once, each by itself', async () => {
    const { result, network, getRows } = await renderSignOutHooks();
    network.hold('logout');
    act(() => {
      result.current.one.mutate('phone');
      result.current.one.mutate('watch');
    });
    await waitFor(() => expect([...result.current.pending]).toEqual(['phone', 'watch']));
    act(() => network.restore());
    await waitFor(() => expect(result.current.pending.size).toBe(0));
    expect(getRows()).toEqual(['laptop', 'tablet', 'television', 'this-device']);
  });

  it("fetches an administrator's list again", async () => {
    const { service, accounts, signIn } = await createSignedInService({ account: 'administrator' });
    await signIn({ visitorId: 'phone' });
    const { did } = accounts.administrator;
    const { result } = renderHookInProvider(
      () => ({ list: useUserSessions({ did }), signOut: useSignOutSession() }),
      { service },
    );
    const hasPhone = () => result.current.list.sessions.some(({ visitorId }) => visitorId === 'phone');
    await waitFor(() => expect(hasPhone()).toBe(true));
    act(() => result.current.signOut.mutate('phone'));
    await waitFor(() => expect(result.current.signOut.isSuccess).toBe(true));
    expect(hasPhone()).toBe(false);
  });
});

describe('useSignOut', () => {
  it('marks the current device as pending meanwhile', async () => {
    const { result, network } = await renderSignOutHooks();
    network.hold('logout');
    act(() => result.current.current.mutate());
    await waitFor(() => expect([...result.current.pending]).toEqual(['this-device']));
    act(() => network.restore());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));
  });

  it('ends the current session and leaves none of its rows on screen', async () => {
    const { result, frames, activeDevices } = await renderSignOutHooks();
    act(() => result.current.current.mutate());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));

    expect(result.current.list.sessions).toEqual([]);
    expect(frames.at(-1)?.listed).toEqual([]);
    expect(await activeDevices()).toEqual([...OTHER_DEVICES].sort());
  });

  it('shows its failure at the current device', async () => {
    const { result, network, activeDevices } = await renderSignOutHooks();
    network.fail('logout', 500);
    act(() => result.current.current.mutate());
    await waitFor(() => expect(result.current.current.isError).toBe(true));
    expect(result.current.failures.get('this-device')).toMatchObject({ code: 'server' });
    expect(await activeDevices()).toContain('this-device');
  });
});

describe('a sign-out on another device', () => {
  it('empties the list of this device at its next request', async () => {
    const { result, open } = await renderSignOutHooks();
    const library = await open({ visitorId: 'library' });
    await library.signOutSession('this-device');

    await act(() => result.current.list.refetch());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));
    expect(result.current.list.sessions).toEqual([]);
  });
});
