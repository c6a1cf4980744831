import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Interceptor, person, startEmbedded } from '../test/embedded.ts';

/**
 * The real service with its blacklist on, after each request that ends another device: it blocks the caller's
 * token, takes a refresh token once, and makes tokens of nothing but the person and the second, so that two of
 * one second are the same. Seen on @abtnode/blocklet-services 1.17.12.
 */
function blockingService(): Interceptor {
  const blocked = new Set<string>();
  const makeToken = (kind: string) =>
    ['head', btoa(JSON.stringify({ kind, did: person, iat: Math.floor(Date.now() / 1000) })), 'tail'].join(
      '.',
    );

  return async (request, pass) => {
    const isRenewal = request.url.endsWith('/refreshSession');
    if (!isRenewal && !request.url.includes('/myself')) return pass(request);
    const token = request.headers.get('authorization') ?? '';
    if (blocked.has(token)) return new Response(null, { status: isRenewal ? 400 : 401 });
    blocked.add(token);
    if (isRenewal)
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

it('keeps a person signed in whose tokens are blocked several times within a second', async () => {
  const { connect } = await startEmbedded();
  const { service, events } = await connect('here', { intercept: blockingService() });
  for (const page of [1, 2, 3, 4]) await settle(service.getMyLoginSessions({}, { page }));
  expect(events).toEqual(['tokens-renewed', 'tokens-renewed', 'tokens-renewed']);
});
