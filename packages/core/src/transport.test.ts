import { describe, expect, it, vi } from 'vitest';
import { administrator, type Interceptor, isSignOut, person, startEmbedded } from '../test/embedded.ts';
import type { ReadOptions, UserSessionService } from './userSessionService.ts';

const answering =
  (path: string, make: () => Response): Interceptor =>
  async (request, pass) =>
    request.url.includes(path) ? make() : pass(request);

describe('the transport', () => {
  it('sends the token once, and this device with it', async () => {
    const embedded = await startEmbedded();
    const { service, sent, tokens } = await embedded.connect('here');
    await service.getMyLoginSessions();
    const listing = sent.find(({ path }) => path.includes('/myself'));
    expect(listing?.headers.get('authorization')).toBe(`Bearer ${tokens.sessionToken}`);
    expect(listing?.headers.get('x-blocklet-visitor-id')).toBe('here');
    expect(listing?.path).not.toContain(tokens.sessionToken);
  });

  it.each([
    'https://elsewhere.test',
    'http://app.test.elsewhere.test',
    'http://app.test:8080',
    'https://app.test',
  ])('sends nothing to %s, which is not trusted', async (appUrl) => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here');
    const calls = [
      service.getMyLoginSessions({ appUrl }),
      service.getUserSessions({ did: person, appUrl }),
      service.getSessionsOnThisDevice({ appUrl }),
      service.loginByUserSession({ id: 'secret', appPid: 'a', userDid: person, appUrl }),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ reason: { code: 'untrusted-origin' } });
    }
    expect(sent).toEqual([]);
  });

  it('sends to a trusted origin', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', { trustedOrigins: ['https://member.test'] });
    await service.getMyLoginSessions({ appUrl: 'https://member.test/' });
    expect(sent.length).toBeGreaterThan(0);
  });

  it.each(['javascript:alert(1)', 'member.test', '', 'file:///etc'])(
    'takes %o for no address',
    async (appUrl) => {
      const embedded = await startEmbedded();
      const { service, sent } = await embedded.connect('here');
      await expect(service.getMyLoginSessions({ appUrl })).rejects.toMatchObject({ code: 'bad-request' });
      expect(sent).toEqual([]);
    },
  );

  it('does not follow a redirect', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      intercept: answering('/myself', () => Response.redirect('https://elsewhere.test/', 302)),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
    expect(sent.every(({ headers }) => headers.get('x-blocklet-visitor-id') === 'here')).toBe(true);
    expect(sent.some(({ path }) => path.includes('elsewhere'))).toBe(false);
  });

  it.each([408, 429, 500, 502, 503, 504])('tries a read again on %i', async (status) => {
    const embedded = await startEmbedded();
    let failures = 2;
    const { service, sent } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.includes('/myself') && failures-- > 0
          ? new Response(null, { status, headers: { 'retry-after': '0' } })
          : pass(request),
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(3);
  });

  it('does not try again what would have to wait for longer than a person does', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 429, headers: { 'retry-after': '3600' } }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'rate-limited', status: 429 });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it('tells the same of a date in the place of seconds', async () => {
    const embedded = await startEmbedded();
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const { service, sent } = await embedded.connect('here', {
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 503, headers: { 'retry-after': date } }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it('waits for what else a rate limit tells, but not for hours', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
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
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      tokens: { refreshToken: '' },
      intercept: answering('/myself', () => new Response(null, { status, headers: { 'retry-after': '0' } })),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ status, code });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it("tries an administrator's read again, though it is a POST", async () => {
    const embedded = await startEmbedded();
    let failures = 1;
    const { service } = await embedded.connect('desk', {
      did: administrator,
      intercept: async (request, pass) =>
        request.url.endsWith('/gql') && failures-- > 0
          ? new Response(null, { status: 503, headers: { 'retry-after': '0' } })
          : pass(request),
    });
    await expect(service.getUserSessions({ did: administrator })).resolves.toHaveLength(1);
  });

  const writes: [string, (service: UserSessionService) => Promise<unknown>][] = [
    ['/refreshSession', (service) => service.getMyLoginSessions()],
    [
      '/user-session/login',
      (service) => service.loginByUserSession({ id: 'i', appPid: 'a', userDid: person }),
    ],
    ['/logout', (service) => service.signOut()],
  ];
  it.each(writes)('sends %s once, even if it failed', async (path, call) => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      tokens: path === '/refreshSession' ? { sessionToken: 'old' } : {},
      intercept: answering(path, () => new Response(null, { status: 503, headers: { 'retry-after': '0' } })),
    });
    await expect(call(service)).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter((request) => request.path.endsWith(path))).toHaveLength(1);
  });

  it('sends no token with a quick sign-in, nor to ask an app about itself', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here');
    await service.loginByUserSession({ id: 'i', appPid: 'a', userDid: person }).catch(() => undefined);
    await service.getMyLoginSessions();
    for (const { path, headers } of sent) {
      expect([path, headers.has('authorization')]).toEqual([path, path.includes('/myself')]);
    }
  });

  it.each(['línea\n2', '设备', '\ud800', 'a b'])(
    'sends a visitor id of %o in a form that every header takes',
    async (odd) => {
      const embedded = await startEmbedded();
      const { service, sent } = await embedded.connect('here', { tokens: { visitorId: odd } as object });
      await expect(service.getMyLoginSessions()).resolves.toBeDefined();
      expect(sent[0]?.headers.get('x-blocklet-visitor-id')).toMatch(/^[\x21-\x7e]*$/);
    },
  );

  it('sends a token of any characters without telling it in an error', async () => {
    const embedded = await startEmbedded();
    const tokens = { sessionToken: 'secret\n设备', refreshToken: '' };
    const { service } = await embedded.connect('here', { tokens });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('never sends a write twice', async () => {
    const embedded = await startEmbedded();
    await embedded.signIn(person, 'phone');
    const { service, sent } = await embedded.connect('here', {
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
    const embedded = await startEmbedded();
    const { service } = await embedded.connect('here', { intercept: answering('/myself', make) });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
  });

  const reads: [string, (service: UserSessionService, options: ReadOptions) => Promise<unknown>][] = [
    ['getMyLoginSessions', (service, options) => service.getMyLoginSessions({}, {}, options)],
    ['getSessionsOnThisDevice', (service, options) => service.getSessionsOnThisDevice({}, options)],
    ['getUserSessions', (service, options) => service.getUserSessions({ did: administrator }, options)],
    ['getSignedInUser', (service, options) => service.getSignedInUser(options)],
  ];
  it.each(reads)('ends %s with its signal', async (_name, read) => {
    const embedded = await startEmbedded();
    const { service } = await embedded.connect('here', { did: administrator });
    const reading = read(service, { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('ends a request under way with it, too', async () => {
    const embedded = await startEmbedded();
    const stop = new AbortController();
    const { service, sent } = await embedded.connect('here', {
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
