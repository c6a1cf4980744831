import { describe, expect, it } from 'vitest';
import { person, startEmbedded, stranger } from '../test/embedded.ts';
import { adaptBlockletSDK } from './adaptBlockletSDK.ts';
import { toUserSessionService } from './toUserSessionService.ts';

/** What the SDK does with a session token and a visitor id: the same requests, and errors of axios's form. */
async function withSDK() {
  const embedded = await startEmbedded();
  await embedded.signIn(person, 'phone');
  const tokens = await embedded.signIn(person, 'here');
  const calls: unknown[] = [];

  async function request(path: string, init?: { method: string; body: string }): Promise<unknown> {
    const response = await embedded.app.fetch(
      new Request(`http://app.test/.well-known/service/api${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          'x-blocklet-visitor-id': 'here',
          'user-agent': 'test',
          authorization: `Bearer ${tokens.sessionToken}`,
        },
      }),
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
  return { embedded, sdk, calls };
}

const getVisitorId = () => 'here';

describe('adaptBlockletSDK', () => {
  it('computes what the SDK passes on unread', async () => {
    const { embedded, sdk } = await withSDK();
    await embedded.age('phone', 8 * 86_400_000);
    const { list, paging } = await adaptBlockletSDK(sdk).getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
    expect(paging).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 1 });
  });

  it('signs one out by its visitor id, and makes sure of it', async () => {
    const { embedded, sdk, calls } = await withSDK();
    await adaptBlockletSDK(sdk, { getVisitorId }).signOutSession('phone');
    expect(calls).toEqual([{ visitorId: 'phone', includeFederated: false }]);
    expect(await embedded.active()).toEqual(['here']);
  });

  it('signs all others out and this device not', async () => {
    const { embedded, sdk } = await withSDK();
    await adaptBlockletSDK(sdk, { getVisitorId }).signOutOtherSessions();
    expect(await embedded.active()).toEqual(['here']);
  });

  it('drops rows of another person', async () => {
    const { sdk } = await withSDK();
    const service = adaptBlockletSDK(sdk, { getVisitorId });
    expect(await service.getUserSessions({ did: person })).toHaveLength(1);
    expect(await service.getUserSessions({ did: stranger })).toEqual([]);
  });

  it("reads the status of axios's errors, and keeps nothing of them", async () => {
    const { embedded, sdk } = await withSDK();
    embedded.clock.now += 25 * 3_600_000;
    const error: unknown = await adaptBlockletSDK(sdk)
      .getMyLoginSessions()
      .catch((reason) => reason);
    expect(error).toMatchObject({ code: 'not-signed-in', status: 401 });
    expect(error).not.toHaveProperty('cause');
  });
});

describe('toUserSessionService', () => {
  it("makes a service that ends nothing of the SDK's reading half", async () => {
    const { embedded, sdk } = await withSDK();
    const service = toUserSessionService(sdk.userSession);
    expect(service.canSignOut).toBe(false);
    expect((await service.getMyLoginSessions()).paging.total).toBe(2);
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'unsupported' });
    expect(await embedded.active()).toEqual(['here', 'phone']);
  });
});
