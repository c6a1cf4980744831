import { createUserSessionService } from '@user-sessions/core';
import { createTestService } from '@user-sessions/service/testing';
import { expect, it } from 'vitest';
import { createCredentials, createServiceFor, federated, service } from './connecting.ts';

it('creates services without a request', () => {
  expect(service.canSignOut && federated.canSignOut).toBe(true);
  const tokens = { sessionToken: 'a', refreshToken: 'b' };
  expect(createServiceFor(tokens, 'a-server').canSignOut).toBe(true);
});

it('reads tokens from a storage of the app, and removes them at a sign-out', async () => {
  const test = await createTestService();
  const held = new Map<string, string | undefined>([
    ['session-token', test.tokens.sessionToken],
    ['refresh-token', test.tokens.refreshToken],
    ['visitor-id', test.tokens.visitorId],
  ]);
  const credentials = createCredentials({
    get: async (key) => held.get(key),
    set: async (key, value) => void held.set(key, value),
  });
  const client = createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials });
  expect((await client.getMyLoginSessions()).list).toHaveLength(1);
  await client.signOut();
  expect(await test.activeDevices()).toEqual([]);
  expect(held.get('session-token')).toBeUndefined();
});
