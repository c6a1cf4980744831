import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type BlockletUserSessionService, createUserSessionService, memoryCredentials } from '../../index.ts';

// Over real HTTP and the platform's own `fetch`, which would follow a redirect by itself.

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Listens on a port of its own, which makes it an origin of its own. */
async function listen(answer: (url: string) => { status: number; location?: string }) {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    const { status, location } = answer(request.url ?? '');
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, received };
}

const calls: [string, (service: BlockletUserSessionService) => Promise<unknown>][] = [
  ['a read', (service) => service.getMyLoginSessions()],
  ['the probe', (service) => service.getSignedInUser()],
  ['a quick sign-in', (service) => service.loginByUserSession({ id: 'id', appPid: 'app', userDid: 'z1' })],
  ["the listing of this device's sessions", (service) => service.getSessionsOnThisDevice()],
];

describe.each([301, 302, 303, 307, 308])('a redirect to elsewhere with status %i', (status) => {
  it.each(calls)('is not followed by %s, so that no token goes there', async (_what, call) => {
    const elsewhere = await listen(() => ({ status: 200 }));
    const app = await listen(() => ({ status, location: `${elsewhere.origin}/collect` }));
    const service = createUserSessionService({
      appUrl: app.origin,
      retry: 0,
      credentials: memoryCredentials({ sessionToken: 'a.b.c', refreshToken: 'r', visitorId: 'this-device' }),
    });
    await expect(call(service)).rejects.toMatchObject({ code: 'invalid-response' });
    expect(app.received).not.toEqual([]);
    expect(elsewhere.received).toEqual([]);
  });
});
