import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { UserSessionProvider } from '@user-sessions/react';
import { createTestService } from '@user-sessions/service/testing';
import { describe, expect, it } from 'vitest';
import { CustomDevices } from './CustomDevices.example.tsx';

async function renderExample() {
  const test = await createTestService({ account: 'many' });
  const service = createUserSessionService({
    appUrl: test.url,
    fetch: test.fetch,
    credentials: memoryCredentials(test.tokens),
    retry: 0,
  });
  render(
    <UserSessionProvider service={service}>
      <CustomDevices />
    </UserSessionProvider>,
  );
  return test;
}

describe('a custom devices page', () => {
  it('pages through the devices, and signs one out', async () => {
    const user = userEvent.setup();
    const test = await renderExample();
    await screen.findByText(/this device/);
    await user.click(screen.getByRole('button', { name: 'Older' }));
    await screen.findByText(/Page 2 of 8/);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Newer' })).toBeEnabled());

    const [first] = screen.getAllByRole('listitem');
    if (!first) throw new Error('A row is needed.');
    const before = await test.activeDevices();
    await user.click(within(first).getByRole('button'));
    await waitFor(() => expect(first).not.toBeInTheDocument());
    expect(await test.activeDevices()).toHaveLength(before.length - 1);
  });

  it('keeps a device whose sign-out failed, and says why', async () => {
    const user = userEvent.setup();
    const test = await renderExample();
    const [, second] = await screen.findAllByRole('listitem');
    if (!second) throw new Error('Two rows are needed.');
    test.network.fail('logout');
    await user.click(within(second).getByRole('button'));
    expect(await within(second).findByRole('alert')).toHaveTextContent('is still signed in');
  });
});
