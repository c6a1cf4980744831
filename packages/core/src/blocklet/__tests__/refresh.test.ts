import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ConnectOptions,
  HOUR,
  isListing,
  isRefresh,
  OTHER_USER,
  startTest,
  USER,
} from '../../../test/startTest.ts';
import { memoryCredentials } from '../../index.ts';

/** Signed in long enough ago that the session token has expired and the refresh token has not. */
async function connectExpired(settings: ConnectOptions = {}) {
  const test = await startTest();
  const client = await test.connect('this-device', settings);
  test.clock.now += 25 * HOUR;
  return { test, ...client };
}

afterEach(() => void vi.unstubAllGlobals());

describe('a refresh', () => {
  it('happens once for all requests that were refused together, and they carry the new token', async () => {
    const { service, sent, events, tokens } = await connectExpired();
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => service.getMyLoginSessions({}, { page })));
    expect(pages).toHaveLength(5);
    expect(sent.filter(isRefresh)).toHaveLength(1);
    expect(events).toEqual(['tokens-refreshed']);
    const bearers = sent.filter(isListing).map(({ headers }) => headers.get('authorization'));
    expect(new Set(bearers.slice(5))).not.toContain(`Bearer ${tokens.sessionToken}`);
    expect(new Set(bearers.slice(5)).size).toBe(1);
  });

  it('comes first where the session token is gone and the refresh token is not', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', { tokens: { sessionToken: '' } });
    await service.getMyLoginSessions();
    expect(sent.filter(isListing)).toHaveLength(1);
    expect(sent[0]?.path).toContain('/refreshSession');
  });

  it('holds back requests that begin while it is under way', async () => {
    let late: Promise<unknown> | undefined;
    const client = await connectExpired({
      intercept: (request, pass) => {
        if (request.url.endsWith('/refreshSession')) {
          late = client.service.getMyLoginSessions({}, { page: 9 });
        }
        return pass(request);
      },
    });
    await client.service.getMyLoginSessions();
    await late;
    const ofLate = client.sent.filter(({ path }) => path.includes('page=9&'));
    expect(ofLate).toHaveLength(1);
    expect(ofLate[0]?.headers.get('authorization')).not.toBe(`Bearer ${client.tokens.sessionToken}`);
  });

  it('that the service refuses rejects with the first error, and emits signed-out once', async () => {
    const { service, events } = await connectExpired({ tokens: { refreshToken: 'refused' } });
    const results = await Promise.allSettled([service.getMyLoginSessions(), service.getMyLoginSessions()]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'not-signed-in', status: 401 } });
    }
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual(['signed-out']);
  });

  it.each([
    ['no connection', 'offline', 'network'],
    ['a 401 of a gateway', 401, 'not-signed-in'],
    ['a 401 with a web page', { status: 401, body: '<html>Sign in to the Wi-Fi</html>' }, 'not-signed-in'],
    ['a 403 of a firewall', 403, 'forbidden'],
    ['a proxy that wants a password', 407, 'bad-request'],
    ['a teapot', 418, 'bad-request'],
    ['a bare 400', 400, 'bad-request'],
    [
      'a 400 with a web page',
      { status: 400, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Request</h1>' },
      'bad-request',
    ],
    ['a 400 in plain text', { status: 400, body: 'Bad Request' }, 'bad-request'],
    ['a captive portal', { headers: { 'content-type': 'text/html' }, body: '<html>' }, 'invalid-response'],
    ['a service that is down', 503, 'server'],
  ] as const)('that fails because of %s keeps the user signed in', async (_what, fault, code) => {
    const { service, events, test } = await connectExpired();
    test.network.fail('/refreshSession', fault);
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code });
    expect(events).toEqual([]);
    test.network.restore();
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
  });

  it('is impossible without a refresh token, and then only the service itself ends the sign-in', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device', { tokens: { refreshToken: '' } });
    test.network.fail('/myself', 401);
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual([]);
    test.network.restore();
    test.clock.now += 25 * HOUR;
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual(['signed-out']);
  });

  it('happens at most once per request', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    test.network.fail('/myself', 401);
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isRefresh)).toHaveLength(1);
    expect(sent.filter(isListing)).toHaveLength(2);
  });

  it('is left out when another tab was quicker, and its token is used', async () => {
    const test = await startTest();
    const old = await test.signIn(USER, 'this-device');
    test.clock.now += 25 * HOUR;
    const fresh = await test.signIn(USER, 'this-device');
    const credentials = memoryCredentials({ ...old, visitorId: 'this-device' });
    const { service, sent, events } = await test.connect('this-device', {
      credentials,
      intercept: async (request, pass) => {
        const response = await pass(request);
        if (response.status === 401) await credentials.setTokens(fresh);
        return response;
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(sent.filter(isRefresh)).toEqual([]);
    expect(events).toEqual([]);
  });

  it('that another tab won keeps the user signed in', async () => {
    const test = await startTest();
    const old = await test.signIn(USER, 'this-device');
    test.clock.now += 25 * HOUR;
    const fresh = await test.signIn(USER, 'this-device');
    const credentials = memoryCredentials({ ...old, visitorId: 'this-device' });
    const { service, events } = await test.connect('this-device', {
      credentials,
      intercept: async (request, pass) => {
        if (!request.url.endsWith('/refreshSession')) return pass(request);
        await credentials.setTokens(fresh);
        return new Response('User session is logout', {
          status: 400,
          headers: { 'content-type': 'text/html; charset=utf-8' },
        });
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(events).toEqual([]);
  });

  it('rejects with user-changed when another user has signed in meanwhile', async () => {
    const test = await startTest();
    const mine = await test.signIn(USER, 'this-device');
    const credentials = memoryCredentials({ ...mine, visitorId: 'this-device' });
    test.clock.now += 25 * HOUR;
    const theirs = await test.signIn(OTHER_USER, 'this-device');
    const { service, events } = await test.connect('this-device', {
      credentials,
      intercept: async (request, pass) => {
        if (request.url.includes('/myself')) await credentials.setTokens(theirs);
        return pass(request);
      },
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'user-changed' });
    expect(events).toEqual([]);
  });

  it('does not keep a call waiting whose signal aborts', async () => {
    const { service, test, sent } = await connectExpired();
    test.network.hold('/refreshSession');
    const stop = new AbortController();
    const first = service.getMyLoginSessions({}, {}, { signal: stop.signal });
    await vi.waitFor(() => expect(sent.filter(isRefresh)).toHaveLength(1));
    const late = service.getSignedInUser({ signal: stop.signal });
    const other = service.getSignedInUser();
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: 'aborted' });
    await expect(late).rejects.toMatchObject({ code: 'aborted' });
    test.network.restore();
    await expect(other).resolves.toMatchObject({ did: USER });
  });

  it('ends with its timeout, and so do all calls that wait for it', async () => {
    const { service, test } = await connectExpired({ timeout: 30 });
    test.network.hold('/refreshSession');
    const calls = [service.getMyLoginSessions(), service.getSignedInUser()];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ reason: { code: 'timeout' } });
    }
  });

  describe('in the tabs of a browser', () => {
    async function connectTab(locks: object, timeout?: number) {
      vi.stubGlobal('navigator', { locks });
      const test = await startTest();
      const old = await test.signIn(USER, 'this-device');
      test.clock.now += 25 * HOUR;
      const credentials = { ...memoryCredentials({ ...old, visitorId: 'this-device' }), cookieAuth: true };
      return test.connect('this-device', { credentials, timeout });
    }

    it('waits its turn', async () => {
      const turns: string[] = [];
      const { service } = await connectTab({
        request: (name: string, _options: object, run: () => Promise<unknown>) => {
          turns.push(name);
          return run();
        },
      });
      await service.getMyLoginSessions();
      expect(turns).toEqual(['@user-sessions/refresh']);
    });

    it('does not wait without end for a tab that hangs', async () => {
      const { service, sent } = await connectTab(
        {
          request: (_name: string, { signal }: { signal: AbortSignal }) =>
            new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
            }),
        },
        30,
      );
      await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'timeout' });
      expect(sent.filter(isRefresh)).toEqual([]);
    });
  });

  it('is not caused by the 401 of another app, and that does not end the sign-in', async () => {
    const test = await startTest();
    const { service, sent, events } = await test.connect('this-device', {
      trustedOrigins: ['https://member.test'],
      tokens: { refreshToken: '' },
      intercept: async (request, pass) =>
        request.url.startsWith('https://member.test')
          ? Response.json({ error: 'not login' }, { status: 401 })
          : pass(request),
    });
    const listing = service.getMyLoginSessions({ appUrl: 'https://member.test' });
    await expect(listing).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isRefresh)).toEqual([]);
    expect(events).toEqual([]);
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
  });
});
