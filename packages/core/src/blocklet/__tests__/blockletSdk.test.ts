// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, type Interceptor, OTHER_USER, startTest, USER } from '../../../test/startTest.ts';
import { adaptBlockletSDK, createUserSessionService, toUserSessionService } from '../../index.ts';

beforeEach(() => {
  localStorage.clear();
  setCookie('login_token', '', '; Max-Age=0');
  setCookie('vid', 'this-device');
});

function setCookie(name: string, value: string, rest = ''): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as the SDK does
  document.cookie = `${name}=${value}; Path=/${rest}`;
}

/** What the SDK does with its tokens: the same requests, and errors of axios's form. */
async function withSDK(intercept: Interceptor = (request, pass) => pass(request)) {
  const test = await startTest();
  await test.signIn(USER, 'phone');
  const tokens = await test.signIn(USER, 'this-device');
  const calls: unknown[] = [];

  function store({ sessionToken, refreshToken }: typeof tokens): void {
    setCookie('login_token', sessionToken);
    localStorage.setItem('refresh_token', refreshToken);
  }
  store(tokens);

  async function request(path: string, init?: { method: string; body: string }): Promise<unknown> {
    const [, token] = /login_token=([^;]+)/.exec(document.cookie) ?? [];
    const response = await intercept(
      new Request(`${test.url}/.well-known/service/api${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          'x-blocklet-visitor-id': 'this-device',
          authorization: `Bearer ${token}`,
        },
      }),
      test.fetch,
    );
    if (!response.ok) {
      throw Object.assign(new Error('axios'), { response: { status: response.status }, config: tokens });
    }
    return response.status === 204 ? '' : response.json();
  }

  const sdk = {
    userSession: {
      getMyLoginSessions: (
        _target?: object,
        query: { page: number; pageSize: number; status?: string } = { page: 1, pageSize: 10 },
      ) =>
        request(
          `/user-session/myself?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`,
        ),
      getUserSessions: ({ did }: { did: string }) => request(`/user-session?userDid=${did}`),
    },
    user: {
      logout(options: object) {
        calls.push(options);
        const body = JSON.stringify({ ...options, refreshToken: tokens.refreshToken });
        return request('/user/logout', { method: 'POST', body });
      },
    },
  };
  return { test, sdk, calls, store };
}

describe('adaptBlockletSDK', () => {
  it('computes what the SDK passes on unread', async () => {
    const { test, sdk } = await withSDK();
    await test.age('phone', 8 * DAY);
    const { list, paging } = await adaptBlockletSDK(sdk).getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
    expect(paging).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 1 });
  });

  it("is not misled by the clock of the user's device", async () => {
    const { test, sdk } = await withSDK();
    vi.useFakeTimers({ now: test.clock.now + 30 * DAY, toFake: ['Date'] });
    const { list } = await adaptBlockletSDK(sdk)
      .getMyLoginSessions()
      .finally(() => vi.useRealTimers());
    expect(list.map(({ status }) => status)).toEqual(['online', 'online']);
  });

  it('signs out one device by its visitor id, and verifies it', async () => {
    const { test, sdk, calls } = await withSDK();
    await adaptBlockletSDK(sdk).signOutSession('phone');
    expect(calls).toEqual([{ visitorId: 'phone', includeFederated: false }]);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs out all others but not the current device', async () => {
    const { test, sdk } = await withSDK();
    await adaptBlockletSDK(sdk).signOutOtherSessions();
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs out the current device, removes its tokens, and emits signed-out', async () => {
    const { test, sdk } = await withSDK();
    const events: string[] = [];
    const service = adaptBlockletSDK(sdk);
    service.subscribe((event) => events.push(event));
    await service.signOut();
    expect(await test.activeDevices()).toEqual(['phone']);
    expect(events).toEqual(['signed-out']);
    expect(document.cookie).not.toContain('login_token=e');
    expect(localStorage.getItem('refresh_token')).toBeNull();
  });

  it.each([
    ['it had no effect', '/logout', 204, 'still-active'],
    ['it could not be verified', '/myself', 503, 'server'],
  ])('rejects and keeps the tokens when %s', async (_why, path, status, code) => {
    const { sdk } = await withSDK(async (request, pass) =>
      request.url.includes(path) ? new Response(null, { status }) : pass(request),
    );
    const events: string[] = [];
    const service = adaptBlockletSDK(sdk);
    service.subscribe((event) => events.push(event));
    await expect(service.signOut()).rejects.toMatchObject({ code });
    expect(events).toEqual([]);
    expect(localStorage.getItem('refresh_token')).not.toBeNull();
  });

  it('requests no sign-out without a visitor id, which would mean all of them', async () => {
    const { sdk, calls } = await withSDK();
    const service = adaptBlockletSDK(sdk, { getVisitorId: () => undefined });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(calls).toEqual([]);
  });

  it('requests no sign-out when the service does not accept the token', async () => {
    const { test, sdk, calls } = await withSDK();
    test.clock.now += 25 * HOUR;
    const signingOut = adaptBlockletSDK(sdk).signOutSession('phone');
    await expect(signingOut).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(calls).toEqual([]);
  });

  it('requests no sign-out after another user has signed in', async () => {
    const { test, sdk, calls, store } = await withSDK(async (request, pass) => {
      const response = await pass(request);
      if (request.url.includes('/myself')) store(await test.signIn(OTHER_USER, 'this-device'));
      return response;
    });
    await test.signIn(OTHER_USER, 'phone');
    const results = await adaptBlockletSDK(sdk).signOutSessions(['phone']);
    expect(results).toMatchObject([{ outcome: 'failed', error: { code: 'user-changed' } }]);
    expect(calls).toEqual([]);
    expect(await test.activeDevices(OTHER_USER)).toEqual(['phone', 'this-device']);
  });

  it('drops an answer that arrives after the signal aborted', async () => {
    const stop = new AbortController();
    const { sdk } = await withSDK(async (request, pass) => {
      stop.abort();
      return pass(request);
    });
    const reading = adaptBlockletSDK(sdk).getMyLoginSessions({}, {}, { signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('drops rows of another user', async () => {
    const { test, sdk } = await withSDK();
    const rows = await test.store.listSessions(
      { userDid: USER, visitorId: 'this-device' },
      { offset: 0, limit: 1, order: 'newest-first' },
    );
    // The service lists a device by its user agent, and this one has none here.
    for (const row of rows) await test.store.putSession({ ...row, ua: null });
    const service = adaptBlockletSDK(sdk);
    const all = (await sdk.userSession.getUserSessions({ did: USER })) as object[];
    expect(await service.getUserSessions({ did: USER })).toHaveLength(all.length);
    expect(await service.getUserSessions({ did: OTHER_USER })).toEqual([]);
  });

  it("reads the status of axios's errors, and keeps nothing of them", async () => {
    const { test, sdk } = await withSDK();
    test.clock.now += 25 * HOUR;
    const error: unknown = await adaptBlockletSDK(sdk)
      .getMyLoginSessions()
      .catch((reason) => reason);
    expect(error).toMatchObject({ code: 'not-signed-in', status: 401 });
    expect(error).not.toHaveProperty('cause');
  });

  it('keeps nothing either of an error that came without an answer', async () => {
    const { sdk } = await withSDK(async () => {
      throw Object.assign(new Error('Network Error'), { config: { headers: { authorization: 'secret' } } });
    });
    const error: unknown = await adaptBlockletSDK(sdk)
      .getMyLoginSessions()
      .catch((reason) => reason);
    expect(error).toMatchObject({ code: 'network', cause: undefined });
  });
});

describe('toUserSessionService', () => {
  it('returns a service as it is', () => {
    const service = createUserSessionService({ appUrl: 'http://app.test' });
    expect(toUserSessionService(service)).toBe(service);
  });

  it('accepts the whole SDK, which lists and signs out', async () => {
    const { test, sdk } = await withSDK();
    const service = toUserSessionService(sdk);
    expect(service.canSignOut).toBe(true);
    expect((await service.getMyLoginSessions()).paging.total).toBe(2);
    await service.signOutSession('phone');
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it("accepts the SDK's `userSession`, which lists only", async () => {
    const { test, sdk } = await withSDK();
    const service = toUserSessionService(sdk.userSession);
    expect(service.canSignOut).toBe(false);
    expect((await service.getMyLoginSessions()).paging.total).toBe(2);
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'unsupported' });
    expect(await test.activeDevices()).toEqual(['phone', 'this-device']);
  });

  it.each([
    ['an SDK without `user`', { userSession: { getMyLoginSessions() {}, getUserSessions() {} } }, '`logout`'],
    [
      'an SDK with half a `userSession`',
      { userSession: { getUserSessions() {} }, user: {} },
      '`getMyLoginSessions`',
    ],
    ['a service that is not whole', { canSignOut: true, getMyLoginSessions() {} }, '`signOutSession`'],
    ['a service without `canSignOut`', { getMyLoginSessions() {}, signOutSession() {} }, '`canSignOut`'],
    ['anything else', {}, '`getMyLoginSessions`, `getUserSessions`'],
  ])('refuses %s, and names what is missing', (_what, source, missing) => {
    expect(() => Reflect.apply(toUserSessionService, undefined, [source])).toThrow(TypeError);
    expect(() => Reflect.apply(toUserSessionService, undefined, [source])).toThrow(missing);
  });
});
