import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { device, ownersSession } from '../readSessions.ts';
import { type RequestOptions, send } from '../send.ts';

const PATH = '/api/did/session';

async function statusOf(service: RunningService, options: RequestOptions): Promise<number> {
  return (await send(service, PATH, options)).status;
}

/** `GET|POST did/session`: whether the user is still signed in. */
export const probing: ContractSuite = {
  name: 'checking the session of this device',
  cases: [
    {
      name: 'returns who is signed in, by GET and by POST',
      async check(service) {
        const { owner } = service.users;
        for (const method of ['GET', 'POST']) {
          const response = await send(service, PATH, { method, as: owner, visitorId: owner.visitorId });
          expect(response.status).toBe(200);
          expect(response.headers.get('cache-control')).toContain('no-store');
          expect(await response.json()).toMatchObject({
            user: {
              did: owner.did,
              role: 'owner',
              fullName: expect.any(String),
              approved: true,
              avatar: null,
            },
            provider: 'wallet',
            walletOS: 'web',
          });
        }
      },
    },
    {
      name: 'checks the token alone where no device is named',
      async check(service) {
        expect(await statusOf(service, { as: service.users.owner })).toBe(200);
      },
    },
    {
      name: 'answers 401 to a probe without a token, and with an unreadable or expired one',
      async check(service) {
        for (const bearer of [undefined, 'garbage', service.users.owner.expiredToken]) {
          const response = await send(service, PATH, { bearer, visitorId: service.users.owner.visitorId });
          expect(response.status).toBe(401);
          expect(await response.json()).toEqual({ error: 'not login' });
        }
      },
    },
    {
      name: 'answers 401 where the device is offline, expired, unknown, in another app or of another user',
      async check(service) {
        const { owner, member } = service.users;
        const devices = [31, 45, 18].map((number) => device(owner, number));
        for (const visitorId of [...devices, 'no-such-device', member.visitorId]) {
          expect(await statusOf(service, { as: owner, visitorId }), visitorId).toBe(401);
        }
      },
    },
    {
      name: "does not require a visitor id from the vendor's own programs",
      async check(service) {
        for (const userAgent of ['BlockletSDK/1.17.12', 'Aistro/2.0']) {
          const options = { as: service.users.owner, visitorId: 'no-such-device', userAgent };
          expect(await statusOf(service, options)).toBe(200);
        }
      },
    },
    {
      name: 'stores the user agent and the address of a session that has none, once',
      async check(service) {
        const { owner } = service.users;
        expect((await ownersSession(service, 4)).ua).toBeNull();
        const options = { as: owner, visitorId: device(owner, 4), address: '192.0.2.99' };
        expect(await statusOf(service, { ...options, userAgent: 'first' })).toBe(200);
        expect(await ownersSession(service, 4)).toMatchObject({ ua: 'first', lastLoginIp: '192.0.2.99' });
        expect(await statusOf(service, { ...options, userAgent: 'second' })).toBe(200);
        expect((await ownersSession(service, 4)).ua).toBe('first');
      },
    },
  ],
};
