import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { createTestService } from '@user-sessions/service/testing';
import { expect, it } from 'vitest';
import { signOutDevice } from './errors.ts';

async function start() {
  const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
  const credentials = memoryCredentials(test.tokens);
  return {
    test,
    service: createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials, retry: 0 }),
  };
}

it('says what the user can do', async () => {
  const { test, service } = await start();
  test.network.fail('logout');
  expect(await signOutDevice(service, 'phone')).toBe('Check your connection, then try again.');
  test.network.restore();
  test.network.fail('logout', 500);
  expect(await signOutDevice(service, 'phone')).toBe('Still signed in (server).');
});

it('is done when the device is signed out, or was already', async () => {
  const { test, service } = await start();
  expect(await signOutDevice(service, 'phone')).toBe('Signed out.');
  expect(await signOutDevice(service, 'unknown')).toBe('Signed out.');
  expect(await test.activeDevices()).toEqual(['this-device']);
});
