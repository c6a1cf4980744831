import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Interceptor, startTest, USER } from '../../../test/startTest.ts';
import { memoryCredentials } from '../../index.ts';

/**
 * A service that revokes each token at its first use, and makes tokens of the user and the second, so that two of
 * one second are the same.
 */
function blockingService(): Interceptor {
  const blocked = new Set<string>();
  const makeToken = (kind: string) =>
    ['head', btoa(JSON.stringify({ kind, did: USER, iat: Math.floor(Date.now() / 1000) })), 'tail'].join('.');

  return async (request, pass) => {
    const isRefresh = request.url.endsWith('/refreshSession');
    if (!isRefresh && !request.url.includes('/myself')) return pass(request);
    const token = request.headers.get('authorization') ?? '';
    const refusal = { status: 400, headers: { 'content-type': 'text/html' } };
    if (blocked.has(token)) {
      return isRefresh
        ? new Response('User session is logout', refusal)
        : Response.json({ error: 'not login' }, { status: 401 });
    }
    blocked.add(token);
    if (isRefresh)
      return Response.json({ nextToken: makeToken('session'), nextRefreshToken: makeToken('refresh') });
    return Response.json({ list: [], paging: { page: 1, pageSize: 10, pageCount: 0, total: 0 } });
  };
}

/** Lets the promise come to its end, by a clock that moves on only as fast as the event loop turns. */
async function settle<T>(promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const end = () => {
    isSettled = true;
  };
  promise.then(end, end);
  while (!isSettled) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
  return promise;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('keeps the user signed in when tokens are revoked several times within a second', async () => {
  const { connect } = await startTest();
  const { service, events } = await connect('this-device', { intercept: blockingService() });
  for (const page of [1, 2, 3, 4]) await settle(service.getMyLoginSessions({}, { page }));
  expect(events).toEqual(['tokens-refreshed', 'tokens-refreshed', 'tokens-refreshed']);
});

it.each([
  ['another tab', 'shared'],
  ['a page that was just reloaded', 'copied'],
])('waits for the next second when the token comes from %s', async (_what, kind) => {
  const { connect, signIn } = await startTest();
  const intercept = blockingService();
  const first = memoryCredentials({ ...(await signIn(USER, 'this-device')), visitorId: 'this-device' });
  const one = await connect('this-device', { credentials: first, intercept });
  await settle(one.service.getMyLoginSessions());
  // The first token is revoked now, so this refreshes.
  await settle(one.service.getMyLoginSessions());
  const second =
    kind === 'shared'
      ? first
      : memoryCredentials({
          sessionToken: await first.getSessionToken(),
          refreshToken: await first.getRefreshToken(),
          visitorId: 'this-device',
        });
  const two = await connect('this-device', { credentials: second, intercept });
  // The refreshed token was used once, and is revoked as well.
  await settle(two.service.getMyLoginSessions());
  expect([...one.events, ...two.events]).toEqual(['tokens-refreshed', 'tokens-refreshed']);
});
