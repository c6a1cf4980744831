import { describe, expect, it, vi } from 'vitest';
import { ADMINISTRATOR, type Interceptor, isSignOut, USER, startTest } from '../../../test/startTest.ts';
import type { ReadOptions, UserSessionService } from './userSessionService.ts';

const answering =
  (path: string, make: () => Response): Interceptor =>
  async (request, pass) =>
    request.url.includes(path) ? make() : pass(request);

describe('the transport', () => {
  it('sends the token once, and this device with it', async () => {
    const test = await startTest();
    const { service, sent, tokens } = await test.connect('this-device');
    await service.getMyLoginSessions();
    const listing = sent.find(({ path }) => path.includes('/myself'));
    expect(listing?.headers.get('authorization')).toBe(`Bearer ${tokens.sessionToken}`);
    expect(listing?.headers.get('x-blocklet-visitor-id')).toBe('this-device');
    expect(listing?.path).not.toContain(tokens.sessionToken);
  });

  it.each([
    'https://elsewhere.test',
    'http://app.test.elsewhere.test',
    'http://app.test:8080',
    'https://app.test',
  ])('sends nothing to %s, which is not trusted', async (appUrl) => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    const calls = [
      service.getMyLoginSessions({ appUrl }),
      service.getUserSessions({ did: USER, appUrl }),
      service.getSessionsOnThisDevice({ appUrl }),
      service.loginByUserSession({ id: 'secret', appPid: 'a', userDid: USER, appUrl }),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ reason: { code: 'untrusted-origin' } });
    }
    expect(sent).toEqual([]);
  });

  it('sends to a trusted origin', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', { trustedOrigins: ['https://member.test'] });
    await service.getMyLoginSessions({ appUrl: 'https://member.test/' });
    expect(sent.length).toBeGreaterThan(0);
  });

  it.each(['javascript:alert(1)', 'member.test', '', 'file:///etc'])(
    'takes %o for no address',
    async (appUrl) => {
      const test = await startTest();
      const { service, sent } = await test.connect('this-device');
      await expect(service.getMyLoginSessions({ appUrl })).rejects.toMatchObject({ code: 'bad-request' });
      expect(sent).toEqual([]);
    },
  );

  it('does not follow a redirect', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      intercept: answering('/myself', () => Response.redirect('https://elsewhere.test/', 302)),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
    expect(sent.every(({ headers }) => headers.get('x-blocklet-visitor-id') === 'this-device')).toBe(true);
    expect(sent.some(({ path }) => path.includes('elsewhere'))).toBe(false);
  });

  it.each([408, 429, 500, 502, 503, 504])('tries a read again on %i', async (status) => {
    const test = await startTest();
    let failures = 2;
    const { service, sent } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.includes('/myself') && failures-- > 0
          ? new Response(null, { status, headers: { 'retry-after': '0' } })
          : pass(request),
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(3);
  });

  it('does not try again what would have to wait for longer than a USER does', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 429, headers: { 'retry-after': '3600' } }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'rate-limited', status: 429 });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it('tells the same of a date in the place of seconds', async () => {
    const test = await startTest();
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const { service, sent } = await test.connect('this-device', {
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 503, headers: { 'retry-after': date } }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it('waits for what else a rate limit tells, but not for hours', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      retry: 1,
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 429, headers: { 'ratelimit-reset': '3600' } }),
      ),
    });
    const tries = () => sent.filter(({ path }) => path.includes('/myself')).length;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const reading = service.getMyLoginSessions().catch((error) => error);
      await vi.advanceTimersByTimeAsync(29_999);
      expect(tries()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await reading).toMatchObject({ code: 'rate-limited' });
      expect(tries()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    [400, 'bad-request'],
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
  ])('does not try a read again on %i, and calls it %s', async (status, code) => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      tokens: { refreshToken: '' },
      intercept: answering('/myself', () => new Response(null, { status, headers: { 'retry-after': '0' } })),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ status, code });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it("tries an ADMINISTRATOR's read again, though it is a POST", async () => {
    const test = await startTest();
    let failures = 1;
    const { service } = await test.connect('desk', {
      did: ADMINISTRATOR,
      intercept: async (request, pass) =>
        request.url.endsWith('/gql') && failures-- > 0
          ? new Response(null, { status: 503, headers: { 'retry-after': '0' } })
          : pass(request),
    });
    await expect(service.getUserSessions({ did: ADMINISTRATOR })).resolves.toHaveLength(1);
  });

  const writes: [string, (service: UserSessionService) => Promise<unknown>][] = [
    ['/refreshSession', (service) => service.getMyLoginSessions()],
    [
      '/user-session/login',
      (service) => service.loginByUserSession({ id: 'i', appPid: 'a', userDid: USER }),
    ],
    ['/logout', (service) => service.signOut()],
  ];
  it.each(writes)('sends %s once, even if it failed', async (path, call) => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      tokens: path === '/refreshSession' ? { sessionToken: 'old' } : {},
      intercept: answering(path, () => new Response(null, { status: 503, headers: { 'retry-after': '0' } })),
    });
    await expect(call(service)).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter((request) => request.path.endsWith(path))).toHaveLength(1);
  });

  it('sends no token with a quick sign-in, nor to ask an app about itself', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    await service.loginByUserSession({ id: 'i', appPid: 'a', userDid: USER }).catch(() => undefined);
    await service.getMyLoginSessions();
    for (const { path, headers } of sent) {
      expect([path, headers.has('authorization')]).toEqual([path, path.includes('/myself')]);
    }
  });

  it.each(['línea\n2', '设备', '\ud800', 'a b'])(
    'sends a visitor id of %o in a form that every header takes',
    async (odd) => {
      const test = await startTest();
      const { service, sent } = await test.connect('this-device', { tokens: { visitorId: odd } as object });
      await expect(service.getMyLoginSessions()).resolves.toBeDefined();
      expect(sent[0]?.headers.get('x-blocklet-visitor-id')).toMatch(/^[\x21-\x7e]*$/);
    },
  );

  it('sends a token of any characters without telling it in an error', async () => {
    const test = await startTest();
    const tokens = { sessionToken: 'secret\n设备', refreshToken: '' };
    const { service } = await test.connect('this-device', { tokens });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('never sends a write twice', async () => {
    const test = await startTest();
    await test.signIn(USER, 'phone');
    const { service, sent } = await test.connect('this-device', {
      intercept: answering(
        '/logout',
        () => new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
      ),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter(isSignOut)).toHaveLength(1);
  });

  it.each([
    ['a web page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['cut off JSON', () => new Response('{"list":[{"id":"')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['another shape', () => Response.json({ list: 'none' })],
    ['a page without its rows', () => Response.json({ paging: { page: 1, pageSize: 10, total: 1 } })],
    ['null', () => Response.json(null)],
  ])('calls %s with a status of success an invalid response', async (_what, make) => {
    const test = await startTest();
    const { service } = await test.connect('this-device', { intercept: answering('/myself', make) });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
  });

  const reads: [string, (service: UserSessionService, options: ReadOptions) => Promise<unknown>][] = [
    ['getMyLoginSessions', (service, options) => service.getMyLoginSessions({}, {}, options)],
    ['getSessionsOnThisDevice', (service, options) => service.getSessionsOnThisDevice({}, options)],
    ['getUserSessions', (service, options) => service.getUserSessions({ did: ADMINISTRATOR }, options)],
    ['getSignedInUser', (service, options) => service.getSignedInUser(options)],
  ];
  it.each(reads)('ends %s with its signal', async (_name, read) => {
    const test = await startTest();
    const { service } = await test.connect('this-device', { did: ADMINISTRATOR });
    const reading = read(service, { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('ends a request under way with it, too', async () => {
    const test = await startTest();
    const stop = new AbortController();
    const { service, sent } = await test.connect('this-device', {
      intercept: (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
          stop.abort();
        }),
    });
    const reading = service.getSignedInUser({ signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
    expect(sent).toHaveLength(1);
  });
});
