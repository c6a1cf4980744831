import '../src/styles/index.css';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import type { TestServiceOptions } from '@user-sessions/service/testing';
import { expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DevicesPage } from '../src/devices-page/DevicesPage.tsx';
import type { DevicesPageProps } from '../src/devices-page/devicesPageProps.ts';
import { UserSessionProvider } from '../src/provider/UserSessionProvider.tsx';
import { listen } from './announcements.ts';
import { createSignedInService, type SignedInService, THREE_DEVICES } from './signedInService.ts';

/** What a test in a real browser arranges before the page is shown. */
export interface ShowPageOptions extends TestServiceOptions {
  props?: DevicesPageProps | undefined;
  before?: ((session: SignedInService) => void) | undefined;
}

/** As `renderPage`, in a real browser: with layout, focus, modal dialogs and real keys. */
export async function showPage({ props = {}, before, ...options }: ShowPageOptions = {}) {
  const session = { ...(await createSignedInService({ devices: THREE_DEVICES, ...options })) };
  before?.(session);
  onTestFinished(() => onlineManager.setOnline(true));
  const queryClient = new QueryClient();
  const now = () => session.clock.now;
  const screen = await render(
    <UserSessionProvider service={session.service} queryClient={queryClient} now={now}>
      <div style={{ background: 'Canvas', color: 'CanvasText', colorScheme: props.theme }}>
        <DevicesPage {...props} />
      </div>
    </UserSessionProvider>,
  );
  const { heard } = listen(screen.container);
  const button = (name: string | RegExp) =>
    screen.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = screen.getByRole('dialog');

  return {
    ...session,
    queryClient,
    screen,
    button,
    dialog,
    /** All that a screen reader has said. */
    heard,
    /** Waits until every request has been answered. */
    settled: () =>
      expect
        .poll(() => queryClient.getQueryCache().getAll().length > 2 && queryClient.isFetching() === 0)
        .toBe(true),
    /** Presses the button of a device's row, and confirms. */
    async signOut(device: string) {
      // From right to left, the name is in isolates, which are not seen.
      await button(new RegExp(`^Sign out .{0,3}${device}.{0,3}$`)).click();
      await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    },
    /** Presses Tab until the focus is on an element of this name, and returns how often. */
    async tabTo(name: string | RegExp, key = '{Tab}', most = 60): Promise<number> {
      for (let presses = 1; presses <= most; presses += 1) {
        await userEvent.keyboard(key);
        const focused = getFocusedName();
        if (typeof name === 'string' ? focused === name : name.test(focused)) return presses;
      }
      throw new Error(`"${name}" was not reached in ${most} presses of ${key}.`);
    },
    press: (keys: string) => userEvent.keyboard(keys),
  };
}

/** What the element with the focus is called. */
export function getFocusedName(): string {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return 'BODY';
  const label = focused.getAttribute('aria-label');
  const isField = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
  const field = isField ? focused.labels?.[0]?.textContent : undefined;
  return label ?? field ?? focused.textContent ?? focused.tagName;
}
