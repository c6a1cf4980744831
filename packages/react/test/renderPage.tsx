import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TestServiceOptions } from '@user-sessions/service/testing';
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
  const session = await createSignedInService({ devices: THREE_DEVICES, ...options });
  await before?.(session);
  session.network.clear();
  const queryClient = new QueryClient();
  const page = (next: DevicesPageProps) => (
    <UserSessionProvider service={session.service} queryClient={queryClient} now={() => session.clock.now}>
      <DevicesPage {...next} />
    </UserSessionProvider>
  );
  const { rerender, container, unmount } = render(page(props));
  return {
    ...session,
    queryClient,
    container,
    unmount,
    user: userEvent.setup(),
    rerender: (next: DevicesPageProps) => rerender(page(next)),
  };
}

/** The names of the rows under "Other devices", in their order. */
export function getRowNames(): string[] {
  const list = screen.queryByRole('list', { name: 'Other devices' });
  const names = list?.querySelectorAll(':scope > li > details > summary .us-name > bdi') ?? [];
  return [...names].map(({ textContent }) => textContent ?? '');
}
