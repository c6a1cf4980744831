import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSignedInService } from '../../test/signedInService.ts';

// React Native has a `window` without `addEventListener`, and no `document`.
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('the hooks where there is no document', () => {
  it('list sessions and sign them out', async () => {
    const session = await createSignedInService({ devices: [{ visitorId: 'phone' }] });
    const container = document.createElement('div');
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    vi.stubGlobal('document', undefined);
    // React DOM 18, which renders the test, reads this one.
    vi.stubGlobal('window', { HTMLIFrameElement: window.HTMLIFrameElement });
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('localStorage', undefined);
    expect(typeof document).toBe('undefined');
    // What they find when they are imported counts as well.
    const sessions = await import('../index.ts');

    // biome-ignore lint/correctness/noComponentHookFactories: the module is imported without a document
    function useEverything() {
      return {
        list: sessions.useMyLoginSessions(),
        device: sessions.useCurrentDevice(),
        visit: sessions.useLastVisit(),
        counts: sessions.useSessionCounts(),
        current: sessions.useCurrentSession(),
        signOut: sessions.useSignOutSession(),
        pending: sessions.usePendingSignOuts(),
        isOnline: sessions.useIsOnline(),
        now: sessions.useNow(),
      };
    }
    let latest: ReturnType<typeof useEverything> | undefined;
    const onRender = (result: ReturnType<typeof useEverything>) => {
      latest = result;
      return null;
    };
    // biome-ignore lint/correctness/noComponentHookFactories: as above
    const Devices = () => onRender(useEverything());

    const root = createRoot(container);
    root.render(
      <sessions.UserSessionProvider service={session.service}>
        <Devices />
      </sessions.UserSessionProvider>,
    );
    // Testing Library's own needs a document.
    const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 5000 });
    await waitFor(() => expect(latest?.list.total).toBe(2));
    await waitFor(() => expect(latest?.current.session?.visitorId).toBe('this-device'));
    await waitFor(() => expect(latest?.device.visitorId).toBe('this-device'));
    expect(latest?.device.device).toBeUndefined();
    expect(latest?.isOnline).toBe(true);
    expect(latest?.now).toEqual(expect.any(Number));

    latest?.signOut.mutate('phone');
    await waitFor(() => expect(latest?.signOut.isSuccess).toBe(true));
    expect(latest?.list.total).toBe(1);
    expect(await session.activeDevices()).toEqual(['this-device']);
    root.unmount();
  });
});
