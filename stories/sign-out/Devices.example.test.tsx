import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { UserSessionProvider } from '@user-sessions/react';
import { createTestService } from '@user-sessions/service/testing';
import { describe, expect, it } from 'vitest';
import readme from '../../README.md?raw';
import { Devices } from './Devices.example.tsx';
import source from './Devices.example.tsx?raw';

describe('the first sample of the hooks', () => {
  it('is the same in the README', () => {
    expect(readme).toContain(source.replace("'use client';\n", ''));
  });

  it('signs a device out', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone', userAgent: 'curl/8.0' }] });
    const service = createUserSessionService({
      appUrl: test.url,
      fetch: test.fetch,
      credentials: memoryCredentials(test.tokens),
    });
    render(
      <UserSessionProvider service={service}>
        <Devices />
      </UserSessionProvider>,
    );
    const row = await screen.findByText(/curl/);
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(row).not.toBeInTheDocument());
    expect(await test.activeDevices()).toEqual(['this-device']);
  });
});
