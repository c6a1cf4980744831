import { describe, expect, it } from 'vitest';
import { type Interceptor, USER, startTest, OTHER_USER } from '../../../test/startTest.ts';
import { adaptBlockletSDK } from './adaptBlockletSDK.ts';
import { toUserSessionService } from './toUserSessionService.ts';

/** What the SDK does with a session token and a visitor id: the same requests, and errors of axios's form. */
async function withSDK(intercept: Interceptor = (request, pass) => pass(request)) {
  const test = await startTest();
  await test.signIn(USER, 'phone');
  const tokens = await test.signIn(USER, 'this-device');
  const calls: unknown[] = [];

  async function request(path: string, init?: { method: string; body: string }): Promise<unknown> {
    const response = await intercept(
      new Request(`http://app.test/.well-known/service/api${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          'x-blocklet-visitor-id': 'this-device',
          'user-agent': 'test',
          authorization: `Bearer ${tokens.sessionToken}`,
        },
      }),
      async (passed) => test.app.fetch(passed),
    );
    if (!response.ok)
      throw Object.assign(new Error('axios'), { response: { status: response.status }, config: tokens });
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
        return request('/user/logout', {
          method: 'POST',
          body: JSON.stringify({ ...options, refreshToken: tokens.refreshToken }),
        });
      },
    },
  };
  return { test, sdk, calls };
}

const getVisitorId = () => 'this-device';

describe('adaptBlockletSDK', () => {
  it('computes what the SDK passes on unread', async () => {
    const { test, sdk } = await withSDK();
    await test.age('phone', 8 * 86_400_000);
    const { list, paging } = await adaptBlockletSDK(sdk).getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
    expect(paging).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 1 });
  });

  it('signs one out by its visitor id, and makes sure of it', async () => {
    const { test, sdk, calls } = await withSDK();
    await adaptBlockletSDK(sdk, { getVisitorId }).signOutSession('phone');
    expect(calls).toEqual([{ visitorId: 'phone', includeFederated: false }]);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs all others out and this device not', async () => {
    const { test, sdk } = await withSDK();
    await adaptBlockletSDK(sdk, { getVisitorId }).signOutOtherSessions();
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('ends this very session, and says so', async () => {
    const { test, sdk } = await withSDK();
    const events: string[] = [];
    const service = adaptBlockletSDK(sdk, { getVisitorId });
    service.subscribe((event) => events.push(event));
    await service.signOut();
    expect(await test.activeDevices()).toEqual(['phone']);
    expect(events).toEqual(['signed-out']);
  });

  it.each([
    ['the service did nothing', '/logout', 204, 'still-active'],
    ['it could not be read back', '/myself', 503, 'server'],
  ])('does not say that this session has ended where %s', async (_why, path, status, code) => {
    const { sdk } = await withSDK(async (request, pass) =>
      request.url.includes(path) ? new Response(null, { status }) : pass(request),
    );
    const events: string[] = [];
    const service = adaptBlockletSDK(sdk, { getVisitorId });
    service.subscribe((event) => events.push(event));
    await expect(service.signOut()).rejects.toMatchObject({ code });
    expect(events).toEqual([]);
  });

  it('asks for no sign-out without a visitor id, which would mean all of them', async () => {
    const { sdk, calls } = await withSDK();
    const service = adaptBlockletSDK(sdk, { getVisitorId: () => undefined });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(calls).toEqual([]);
  });

  it('asks for no sign-out for somebody whom the service does not know', async () => {
    const { test, sdk, calls } = await withSDK();
    test.clock.now += 25 * HOUR;
    const signingOut = adaptBlockletSDK(sdk, { getVisitorId }).signOutSession('phone');
    await expect(signingOut).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(calls).toEqual([]);
  });

  it('drops what comes after its caller has given up', async () => {
    const stop = new AbortController();
    const { sdk } = await withSDK(async (request, pass) => {
      stop.abort();
      return pass(request);
    });
    const reading = adaptBlockletSDK(sdk).getMyLoginSessions({}, {}, { signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('drops rows of another USER', async () => {
    const { sdk } = await withSDK();
    const service = adaptBlockletSDK(sdk, { getVisitorId });
    expect(await service.getUserSessions({ did: USER })).toHaveLength(1);
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
  it("makes a service that ends nothing of the SDK's reading half", async () => {
    const { test, sdk } = await withSDK();
    const service = toUserSessionService(sdk.userSession);
    expect(service.canSignOut).toBe(false);
    expect((await service.getMyLoginSessions()).paging.total).toBe(2);
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'unsupported' });
    expect(await test.activeDevices()).toEqual(['this-device', 'phone']);
  });
});
