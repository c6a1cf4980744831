import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { type RequestOptions, send } from '../send.ts';

const PATH = '/api/user-session/myself';

async function statusOf(service: RunningService, options: RequestOptions, query = ''): Promise<number> {
  return (await send(service, `${PATH}${query}`, options)).status;
}

/** Where tokens are read from, and which one counts. */
export const credentials: ContractSuite = {
  name: 'access tokens',
  readsOnly: true,
  cases: [
    {
      name: 'answers 401 without a token, and to an unreadable or expired one',
      async check(service) {
        for (const bearer of [undefined, 'garbage', 'a.b.c', service.users.owner.expiredToken]) {
          const response = await send(service, PATH, { bearer });
          expect(response.status).toBe(401);
          expect(await response.json()).toEqual({ error: 'not login' });
        }
      },
    },
    {
      name: 'answers 401 to a token whose claims were changed',
      async check(service) {
        const [header = '', payload = '', signature = ''] = service.users.member.sessionToken.split('.');
        const claims = { ...JSON.parse(atob(payload)), did: service.users.owner.did };
        const changed = btoa(JSON.stringify(claims)).replaceAll('=', '');
        expect(await statusOf(service, { bearer: `${header}.${changed}.${signature}` })).toBe(401);
      },
    },
    {
      name: 'takes the token from a cookie, a query, or a header of any case',
      async check(service) {
        const { sessionToken } = service.users.owner;
        expect(await statusOf(service, { headers: { cookie: `login_token=${sessionToken}` } })).toBe(200);
        expect(await statusOf(service, {}, `?login_token=${sessionToken}`)).toBe(200);
        expect(await statusOf(service, { headers: { authorization: `bEaReR ${sessionToken}` } })).toBe(200);
        expect(await statusOf(service, { headers: { authorization: sessionToken } })).toBe(401);
      },
    },
    {
      name: 'answers 400 to the same token as cookie and as header, on every route',
      async check(service) {
        const { sessionToken, refreshToken } = service.users.owner;
        for (const [token, options] of [
          [sessionToken, PATH],
          [sessionToken, '/api/user-session'],
          [sessionToken, '/api/did/session'],
          [refreshToken, '/api/did/refreshSession'],
          [sessionToken, '/api/federated/getTrustedDomains'],
          [sessionToken, '/api/user/logout'],
        ] as const) {
          const response = await send(service, options, {
            bearer: token,
            headers: { cookie: `login_token=${token}` },
            ...(/refresh|logout/.test(options) ? { json: { visitorId: 'nobody' } } : {}),
          });
          expect(response.status, options).toBe(400);
          expect(await response.text()).toBe('Access token found in multiple locations');
        }
      },
    },
    {
      name: 'lets the header win over the cookie, even when only the cookie is good',
      async check(service) {
        const { sessionToken, expiredToken } = service.users.owner;
        const cookie = (token: string) => ({ cookie: `login_token=${token}` });
        expect(await statusOf(service, { bearer: expiredToken, headers: cookie(sessionToken) })).toBe(401);
        expect(await statusOf(service, { bearer: sessionToken, headers: cookie(expiredToken) })).toBe(200);
        const response = await send(service, PATH, {
          as: service.users.member,
          headers: cookie(sessionToken),
        });
        expect((await response.json()).paging.total).toBe(3);
      },
    },
    {
      name: 'answers 401 to a refresh token in the place of a session token',
      async check(service) {
        expect(await statusOf(service, { bearer: service.users.owner.refreshToken })).toBe(401);
      },
    },
    {
      name: 'puts the DID of the user into the token',
      async check(service) {
        const { owner } = service.users;
        const payload = JSON.parse(atob(owner.sessionToken.split('.')[1] ?? ''));
        expect(payload).toMatchObject({ type: 'user', did: owner.did, role: 'owner', walletOS: 'web' });
        expect(payload.exp - payload.iat).toBe(3600);
      },
    },
  ],
};
