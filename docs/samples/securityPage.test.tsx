import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { createTestService } from '@user-sessions/service/testing';
import { expect, it } from 'vitest';

async function renderPage() {
  const test = await createTestService({ devices: [{ visitorId: 'phone', userAgent: 'curl/8.0' }] });
  const service = createUserSessionService({
    appUrl: test.url,
    fetch: test.fetch,
    credentials: memoryCredentials(test.tokens),
    retry: 0,
  });
  render(
    <UserSessionProvider service={service}>
      <DevicesPage />
    </UserSessionProvider>,
  );
  return test;
}

async function signOut(device: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: `Sign out ${device}` }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign out' }));
}

it('signs a device out', async () => {
  const test = await renderPage();
  await signOut('curl');
  await waitFor(async () => expect(await test.activeDevices()).toEqual(['this-device']));
});

it('keeps the device when the service fails', async () => {
  const test = await renderPage();
  test.network.fail('logout', 500);
  await signOut('curl');
  await screen.findByRole('button', { name: 'Try again to sign out curl' });
  expect(await test.activeDevices()).toEqual(['phone', 'this-device']);
});
