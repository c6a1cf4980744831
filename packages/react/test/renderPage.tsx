import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TestServiceOptions } from '@user-sessions/service/testing';
import { expect } from 'vitest';
import { DevicesPage } from '../src/devices-page/DevicesPage.tsx';
import type { DevicesPageProps } from '../src/devices-page/devicesPageProps.ts';
import { UserSessionProvider } from '../src/provider/UserSessionProvider.tsx';
import { createSignedInService, type SignedInService, THREE_DEVICES } from './signedInService.ts';

/** What a page test arranges before the page is rendered. */
export interface RenderPageOptions extends TestServiceOptions {
  props?: DevicesPageProps | undefined;
  before?: ((session: SignedInService) => void | Promise<void>) | undefined;
}

/** Renders the page for a user with this device and, unless told otherwise, three more. */
export async function renderPage({ props = {}, before, ...options }: RenderPageOptions = {}) {
  const session = { ...(await createSignedInService({ devices: THREE_DEVICES, ...options })) };
  await before?.(session);
  session.network.clear();
  const queryClient = new QueryClient();
  const user = userEvent.setup();
  const now = () => session.clock.now;
  const page = (next: DevicesPageProps) => (
    <UserSessionProvider service={session.service} queryClient={queryClient} now={now}>
      <DevicesPage {...next} />
    </UserSessionProvider>
  );
  const { rerender, container, unmount } = render(page(props));
  return {
    ...session,
    queryClient,
    container,
    unmount,
    user,
    rerender: (next: DevicesPageProps) => rerender(page(next)),
    /** Waits until every request has been answered, and the answers are on the page. */
    async settled() {
      await waitFor(() => {
        expect(
          queryClient
            .getQueryCache()
            .getAll()
            .some(({ state }) => state.data !== undefined),
        ).toBe(true);
        expect(queryClient.isFetching() + queryClient.isMutating()).toBe(0);
      });
      await act(async () => {});
    },
    /** Presses the button of a device's row, and confirms. */
    async signOut(device: string) {
      await user.click(await screen.findByRole('button', { name: `Sign out ${device}` }));
      await confirm(user);
    },
  };
}

/** Presses the button that confirms in the dialog on screen. */
export async function confirm(user: Pick<typeof userEvent, 'click'>, name: string | RegExp = 'Sign out') {
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
}

/** The names of the rows under "Other devices", in their order. */
export function getRowNames(list = 'Other devices'): string[] {
  const rows = screen.queryByRole('list', { name: list });
  const names = rows?.querySelectorAll(':scope > li > details > summary .us-name > bdi') ?? [];
  return [...names].map(({ textContent }) => textContent ?? '');
}

/** What the page's live region says. */
export function getAnnouncement(): string {
  // The same words twice differ by a space that is not read.
  return (document.querySelector('.us-announcement')?.textContent ?? '').trim();
}
