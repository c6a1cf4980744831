import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { createTestService } from '@user-sessions/service/testing';
import { expect, it } from 'vitest';
import connecting from '../connecting.md?raw';

/** The requests in the table of docs/connecting.md. */
const documented = [...connecting.matchAll(/^\| `((?:GET|POST) [^`]+)`/gm)].map(([, request]) => request);

it('sends the requests that are documented, and no others', async () => {
  const user = userEvent.setup();
  const test = await createTestService({
    account: 'administrator',
    devices: [{ visitorId: 'phone', userAgent: 'curl/8.0' }],
  });
  const { fresh } = test.accounts;
  await test.signIn({ account: 'fresh', visitorId: 'other', userAgent: 'Wget/1.21' });
  const credentials = {
    ...memoryCredentials(test.tokens),
    cookieAuth: true,
    getCsrfToken: () => 'a-token',
  };
  const service = createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials, retry: 0 });
  // One refused token, for the requests of a refresh.
  test.network.fail('user-session/myself', { status: 401, body: { error: 'expired' } }, { times: 1 });
  render(
    <UserSessionProvider service={service}>
      <DevicesPage />
      <DevicesPage did={fresh.did} />
    </UserSessionProvider>,
  );
  await screen.findByRole('group', { name: /Wget/ }, { timeout: 10_000 }).catch(() => undefined);
  await user.click(await screen.findByRole('button', { name: 'Sign out curl' }, { timeout: 10_000 }));
  const dialog = screen.getAllByRole('dialog')[0] as HTMLElement;
  await user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
  await waitFor(async () => expect(await test.activeDevices()).not.toContain('phone'));

  await waitFor(() => {
    const sent = new Set(test.network.requests.map((request) => request.split('?')[0]));
    expect([...sent].sort()).toEqual([...documented].sort());
  });
});
