import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useSignOutSession } from './useSignOut.ts';
import { useSignOutSessions } from './useSignOutSessions.ts';
import { usePendingSignOuts, useSignOutFailures } from './useSignOutStates.ts';

const useSignOuts = () => ({
  one: useSignOutSession(),
  several: useSignOutSessions(),
  pending: usePendingSignOuts(),
  failures: useSignOutFailures(),
});

async function renderSignOuts() {
  const session = await createSignedInService({
    devices: [{ visitorId: 'phone' }, { visitorId: 'laptop' }, { visitorId: 'tablet' }],
  });
  const queryClient = new QueryClient();
  const { service } = session;
  const { result } = renderHookInProvider(useSignOuts, { service, queryClient });
  /** Another part of the app, with hooks of its own. */
  const renderAnother = () => renderHookInProvider(useSignOuts, { service, queryClient }).result;
  return { ...session, queryClient, result, renderAnother };
}

describe('usePendingSignOuts and useSignOutFailures', () => {
  it('hold what any part of the app has started', async () => {
    const { result, network, renderAnother } = await renderSignOuts();
    const another = renderAnother();
    network.hold('logout');
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect([...another.current.pending]).toEqual(['phone']));
    network.fail('logout', 500);
    act(() => network.restore());
    await waitFor(() => expect(another.current.pending.size).toBe(0));
  });

  it('show the latest result of a device, whichever hook it came from', async () => {
    const { result, network } = await renderSignOuts();
    network.fail('logout', 500);
    act(() => result.current.several.mutate(['phone', 'laptop']));
    await waitFor(() => expect([...result.current.failures.keys()]).toEqual(['phone', 'laptop']));

    network.restore();
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));
    expect([...result.current.failures.keys()]).toEqual(['laptop']);

    network.fail('logout', 503);
    act(() => result.current.one.mutate('laptop'));
    await waitFor(() => expect(result.current.one.isError).toBe(true));
    expect(result.current.failures.get('laptop')).toMatchObject({ code: 'server', status: 503 });
  });

  it('hold a failure for a part that is rendered later', async () => {
    const { result, network, renderAnother } = await renderSignOuts();
    network.fail('logout', 500);
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isError).toBe(true));
    expect([...renderAnother().current.failures.keys()]).toEqual(['phone']);
  });

  it('name a device that is still active after an accepted sign-out, and skip what was not tried', async () => {
    const { result, network } = await renderSignOuts();
    network.fail('logout', 204);
    act(() => result.current.several.mutate(['phone', 'this-device']));
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(result.current.several.data).toMatchObject([
      { visitorId: 'phone', outcome: 'still-active' },
      { visitorId: 'this-device', outcome: 'skipped' },
    ]);
    expect([...result.current.failures]).toMatchObject([['phone', { code: 'still-active' }]]);
  });

  it('hold nothing of a user who is no longer signed in, not for one render', async () => {
    const { service, accounts, network, switchTo } = await createSignedInService({
      devices: [{ visitorId: 'phone' }, { visitorId: 'laptop' }],
    });
    const frames = new Set<string>();
    const { result } = renderHookInProvider(
      () => {
        const all = useSignOuts();
        const user = service.getUserDid() === accounts.fresh.did ? 'first' : 'second';
        frames.add(`${user}: ${[...all.pending]} pending, ${[...all.failures.keys()]} failed`);
        frames.add(`${user}: ${all.one.status} ${all.one.variables ?? ''}`);
        return all;
      },
      { service },
    );
    network.fail('logout', 500, { times: 1 });
    act(() => result.current.one.mutate('laptop'));
    await waitFor(() => expect(result.current.failures.size).toBe(1));
    network.hold('logout');
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.pending.size).toBe(1));

    await switchTo('administrator');
    act(() => void window.dispatchEvent(new Event('focus')));
    expect([...frames].filter((frame) => frame.startsWith('second'))).toEqual([
      'second:  pending,  failed',
      'second: idle ',
    ]);
    act(() => network.restore());
    await act(async () => {});
    expect(result.current).toMatchObject({ pending: new Set(), failures: new Map() });
  });
});
