import { describe, expect, it, vi } from 'vitest';
import { ADMINISTRATOR, type Interceptor, isSignOut, startTest, USER } from '../../../test/startTest.ts';
import type { BlockletUserSessionService, ReadOptions } from '../../index.ts';

const answering =
  (path: string, make: () => Response): Interceptor =>
  async (request, pass) =>
    request.url.includes(path) ? make() : pass(request);

describe('a request', () => {
  it('carries the token once, and the visitor id', async () => {
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
    'refuses %o as an address',
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

  it.each([408, 429, 500, 502, 503, 504])('is sent again on %i, if it is a read', async (status) => {
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

  it('is not sent again where the service asks for a longer wait than users accept', async () => {
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

  it('understands a date in the place of seconds', async () => {
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

  it.each(['abc', '0, 0', '0x10', '-1', 'Infinity', '1e3', ''])(
    'ignores a Retry-After of %j, which makes no sense',
    async (retryAfter) => {
      const test = await startTest();
      const { service, sent } = await test.connect('this-device');
      test.network.fail('/myself', { status: 503, headers: { 'retry-after': retryAfter } }, { times: 1 });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const tries = () => sent.filter(({ path }) => path.includes('/myself')).length;
      try {
        const reading = service.getMyLoginSessions();
        await vi.waitFor(() => expect(tries()).toBe(1));
        await vi.waitFor(async () => {
          await vi.advanceTimersByTimeAsync(100);
          expect(tries()).toBe(2);
        });
        await reading;
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it.each([
    [400, 'bad-request'],
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'no-service'],
  ])('is not sent again on %i, and rejects with %s', async (status, code) => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      tokens: { refreshToken: '' },
      intercept: answering('/myself', () => new Response(null, { status, headers: { 'retry-after': '0' } })),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ status, code });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it("is sent again for an administrator's read, although it is a POST", async () => {
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

  const writes: [string, (service: BlockletUserSessionService) => Promise<unknown>][] = [
    ['/refreshSession', (service) => service.getMyLoginSessions()],
    ['/user-session/login', (service) => service.loginByUserSession({ id: 'i', appPid: 'a', userDid: USER })],
    ['/logout', (service) => service.signOut()],
  ];
  it.each(writes)('is sent once to %s, even if it failed', async (path, call) => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      tokens: path === '/refreshSession' ? { sessionToken: 'old' } : {},
      intercept: answering(path, () => new Response(null, { status: 503, headers: { 'retry-after': '0' } })),
    });
    await expect(call(service)).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter((request) => request.path.endsWith(path))).toHaveLength(1);
  });

  it('carries no token for a quick sign-in', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    await service.loginByUserSession({ id: 'i', appPid: 'a', userDid: USER }).catch(() => undefined);
    await service.getMyLoginSessions();
    for (const { path, headers } of sent) {
      expect([path, headers.has('authorization')]).toEqual([path, path.includes('/myself')]);
    }
  });

  it.each(['línea\n2', '设备', '\ud800', 'a b'])(
    'carries a visitor id of %o in a form that every header accepts',
    async (odd) => {
      const test = await startTest();
      const { service, sent } = await test.connect('this-device', { tokens: { visitorId: odd } as object });
      await expect(service.getMyLoginSessions()).resolves.toBeDefined();
      expect(sent[0]?.headers.get('x-blocklet-visitor-id')).toMatch(/^[\x21-\x7e]*$/);
    },
  );

  it('carries a token of any characters without quoting it in an error', async () => {
    const test = await startTest();
    const tokens = { sessionToken: 'secret\n设备', refreshToken: '' };
    const { service } = await test.connect('this-device', { tokens });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is never sent twice, if it is a write', async () => {
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
    ['a web page', 'no-service', () => new Response('<!doctype html>')],
    ['half of its JSON', 'invalid-response', () => new Response('{"list":[{"id":"')],
    ['nothing', 'invalid-response', () => new Response(null, { status: 204 })],
    ['another shape', 'invalid-response', () => Response.json({ list: 'none' })],
    ['no rows', 'invalid-response', () => Response.json({ paging: { page: 1, pageSize: 10, total: 1 } })],
    ['null', 'invalid-response', () => Response.json(null)],
    [
      'rows without end',
      'invalid-response',
      () => Response.json({ list: Array(200_000).fill({}), paging: {} }),
    ],
  ] as const)('rejects with %s as %s, although the status is a success', async (_what, code, make) => {
    const test = await startTest();
    const { service } = await test.connect('this-device', { intercept: answering('/myself', make) });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code });
  });

  const reads: [string, (service: BlockletUserSessionService, options: ReadOptions) => Promise<unknown>][] = [
    ['getMyLoginSessions', (service, options) => service.getMyLoginSessions({}, {}, options)],
    ['getSessionsOnThisDevice', (service, options) => service.getSessionsOnThisDevice({}, options)],
    ['getUserSessions', (service, options) => service.getUserSessions({ did: ADMINISTRATOR }, options)],
    ['getSignedInUser', (service, options) => service.getSignedInUser(options)],
  ];
  it.each(reads)('ends %s when its signal aborts', async (_name, read) => {
    const test = await startTest();
    const { service } = await test.connect('this-device', { did: ADMINISTRATOR });
    const reading = read(service, { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('ends a request under way when the signal aborts', async () => {
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

  /** A body that arrives in pieces, and may stall or break off. */
  function streaming(pieces: (string | 'stall' | 'break')[], onCancel = () => {}): Response {
    const queue = [...pieces];
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const piece = queue.shift();
        if (piece === undefined) controller.close();
        else if (piece === 'stall') await new Promise(() => {});
        else if (piece === 'break') controller.error(new TypeError('terminated'));
        else controller.enqueue(new TextEncoder().encode(piece));
      },
      cancel: onCancel,
    });
    return new Response(body);
  }

  it.each(['/myself', '/refreshSession', '/did/session', '__blocklet__'])(
    'ends with its timeout when the body of %s stalls',
    async (path) => {
      const test = await startTest();
      const { service } = await test.connect('this-device', {
        did: ADMINISTRATOR,
        timeout: 50,
        retry: 0,
        tokens: path === '/refreshSession' ? { sessionToken: '' } : {},
        intercept: answering(path, () => streaming(['{"list":[', 'stall'])),
      });
      const call =
        path === '__blocklet__'
          ? service.getUserSessions({ did: USER })
          : path === '/did/session'
            ? service.getSignedInUser()
            : service.getMyLoginSessions();
      await expect(call).rejects.toMatchObject({ code: 'timeout' });
    },
  );

  it('ends when its signal aborts while the body stalls, also where `fetch` ignores the signal', async () => {
    const test = await startTest();
    const stop = new AbortController();
    const { service, sent } = await test.connect('this-device', {
      intercept: answering('/myself', () => streaming(['{', 'stall'])),
    });
    const reading = service.getMyLoginSessions({}, {}, { signal: stop.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('is sent again when its body is cut off, if it is a read', async () => {
    const test = await startTest();
    let isCut = true;
    const { service, sent } = await test.connect('this-device', {
      async intercept(request, pass) {
        if (!isCut || !request.url.includes('/myself')) return pass(request);
        isCut = false;
        return streaming(['{"list":', 'break']);
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toMatchObject({ paging: { total: 1 } });
    expect(sent).toHaveLength(2);
  });

  it('refuses an answer of more than 4 MiB, and stops reading it', async () => {
    const test = await startTest();
    let isCancelled = false;
    const piece = 'x'.repeat(1024 * 1024);
    const { service, sent } = await test.connect('this-device', {
      intercept: answering('/myself', () =>
        streaming(Array(50).fill(piece), () => {
          isCancelled = true;
        }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
    expect(isCancelled).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('reads the answer where there are no streams', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        const text = await (await pass(request)).text();
        const response = new Response(text);
        return Object.defineProperty(response, 'body', { value: undefined });
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toMatchObject({ paging: { total: 1 } });
  });

  it('bypasses the cache of the browser, and carries no cookies', async () => {
    const test = await startTest();
    const requests: Request[] = [];
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        requests.push(request);
        return pass(request);
      },
    });
    await service.getMyLoginSessions();
    await service.getSessionsOnThisDevice();
    expect(requests.map(({ cache, credentials }) => [cache, credentials])).toEqual([
      ['no-store', 'omit'],
      ['no-store', 'omit'],
    ]);
  });
});
