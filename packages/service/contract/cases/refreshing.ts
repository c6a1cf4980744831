import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { countWithStatus, device, ownersSession, readMine } from '../readSessions.ts';
import { waitForNextSecond } from '../revokedTokens.ts';
import { type RequestOptions, send } from '../send.ts';

const PATH = '/api/did/refreshSession';

async function refresh(service: RunningService, options: RequestOptions = {}): Promise<Response> {
  const { refreshToken, visitorId } = service.users.owner;
  const bearer = 'bearer' in options ? options.bearer : refreshToken;
  if (service.revoked && bearer?.includes('.')) await waitForNextSecond(bearer);
  return send(service, PATH, { method: 'POST', bearer, visitorId, ...options });
}

async function expectRefusal(response: Response, sentence: string): Promise<void> {
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toBe(sentence);
}

function lifetimeOf(token: string): number {
  const { iat, exp } = JSON.parse(atob(token.split('.')[1] ?? ''));
  return exp - iat;
}

/** `POST did/refreshSession`: new tokens for a refresh token. */
export const refreshing: ContractSuite = {
  name: 'refreshing tokens',
  cases: [
    {
      name: 'stores the user agent, the address and the date of a refresh',
      async check(service) {
        const { owner } = service.users;
        const before = await ownersSession(service, 0);
        expect((await refresh(service, { userAgent: 'refreshed', address: '192.0.2.77' })).status).toBe(200);
        const after = await ownersSession(service, 0);
        expect(after).toMatchObject({
          id: before.id,
          visitorId: owner.visitorId,
          ua: 'refreshed',
          lastLoginIp: '192.0.2.77',
          status: 'online',
        });
        expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
      },
    },
    {
      name: 'returns tokens that work, in the body and as cookies',
      async check(service) {
        const { owner } = service.users;
        const response = await refresh(service);
        expect(response.status).toBe(200);
        const body = await response.json();
        expect(body).toMatchObject({
          user: { did: owner.did, role: 'owner' },
          provider: 'wallet',
          walletOS: 'web',
        });
        expect((await readMine(service, { ...owner, sessionToken: body.nextToken })).paging.total).toBe(30);
        expect((await refresh(service, { bearer: body.nextRefreshToken })).status).toBe(200);
        const cookies = response.headers.getSetCookie();
        expect(cookies.find((cookie) => cookie.startsWith('login_token='))).toMatch(
          new RegExp(`^login_token=${body.nextToken}; .*SameSite=Lax`),
        );
        expect(cookies.find((cookie) => cookie.startsWith('x-csrf-token='))).toMatch(/SameSite=Strict/);
        expect(cookies.join()).not.toContain('HttpOnly');
      },
    },
    {
      name: 'gives a session token an hour, or a day to clients that do not tell their version',
      async check(service) {
        const old = await (await refresh(service)).json();
        expect(lifetimeOf(old.nextToken)).toBe(24 * 60 * 60);
        const response = await refresh(service, { headers: { 'x-did-connect-version': '3.0.0' } });
        const current = await response.json();
        expect(lifetimeOf(current.nextToken)).toBe(60 * 60);
        expect(lifetimeOf(current.nextRefreshToken)).toBe(7 * 24 * 60 * 60);
      },
    },
    {
      name: 'answers 400 in words, never 401, to a refresh without a refresh token',
      async check(service) {
        await expectRefusal(
          await refresh(service, { bearer: undefined }),
          'RefreshToken should not be empty',
        );
      },
    },
    {
      name: 'answers 400 in words to a refresh without a device, or with one that is not online',
      async check(service) {
        const { owner, member } = service.users;
        await expectRefusal(await refresh(service, { visitorId: undefined }), 'User session is logout');
        const devices = [31, 45, 18].map((number) => device(owner, number));
        for (const visitorId of [...devices, 'no-such-device', member.visitorId]) {
          await expectRefusal(await refresh(service, { visitorId }), 'User session is logout');
        }
      },
    },
    {
      name: 'answers 400 in words to an unreadable or expired token',
      async check(service) {
        for (const bearer of ['garbage', service.users.owner.expiredToken]) {
          await expectRefusal(await refresh(service, { bearer }), 'User session is logout');
        }
      },
    },
    {
      name: 'does not take a session token for a refresh token',
      async check(service) {
        const response = await refresh(service, { bearer: service.users.owner.sessionToken });
        await expectRefusal(response, 'invalid token type undefined');
      },
    },
    {
      name: 'refuses to refresh the session of another device',
      async check(service) {
        const { owner } = service.users;
        const before = await ownersSession(service, 1);
        await expectRefusal(
          await refresh(service, { visitorId: device(owner, 1) }),
          'User session is logout',
        );
        expect(await ownersSession(service, 1)).toEqual(before);
      },
    },
    {
      name: 'refreshes the same session of a program that sends no visitor id',
      async check(service) {
        const before = await countWithStatus(service, service.users.owner, 'online');
        const program = { visitorId: undefined, userAgent: 'BlockletSDK/1.17.12' };
        expect((await refresh(service, program)).status).toBe(200);
        expect((await refresh(service, program)).status).toBe(200);
        expect(await countWithStatus(service, service.users.owner, 'online')).toBe(before);
      },
    },
    {
      name: 'cannot be tried by GET',
      async check(service) {
        expect((await refresh(service, { method: 'GET' })).status).toBe(400);
      },
    },
  ],
};
