import { expect } from 'vitest';
import type { ContractCase, ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { device, ownersSession, readMine } from '../readSessions.ts';
import { type RequestOptions, send } from '../send.ts';

const PATH = '/api/user-session/login';

/** Resumes one of the owner's sessions as that device would. */
async function resume(
  service: RunningService,
  number: number,
  changes: RequestOptions = {},
): Promise<Response> {
  const { ua, lastLoginIp, visitorId, id, userDid, appPid } = await ownersSession(service, number);
  return send(service, PATH, {
    visitorId,
    userAgent: ua ?? '',
    address: lastLoginIp ?? '',
    json: { id, userDid, appPid },
    ...changes,
  });
}

const uuid = '7dbac798-c6f8-45a4-8d5f-f25a945cdee5';
const did = 'z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT';

const refused: readonly [name: string, body: unknown][] = [
  ['without an id', {}],
  ['with a number for an id', { id: 5 }],
  ['with an empty id', { id: '' }],
  ['with an id that is no UUID', { id: 'x' }],
  ['without a user', { id: uuid }],
  ['with a number for a user', { id: uuid, userDid: 7 }],
  ['with a bad DID', { id: uuid, userDid: 'x' }],
  ['without an app', { id: uuid, userDid: did }],
  ['with a number for a passport', { id: uuid, userDid: did, appPid: did, passportId: 4 }],
  ['with a list', []],
];

/** `POST user-session/login`: resuming a session of this device. */
export const quickLogin: ContractSuite = {
  name: 'quick login',
  cases: [
    {
      name: 'hands out tokens that work, and the visitor id',
      async check(service) {
        const { owner } = service.users;
        const response = await resume(service, 0, { headers: { 'x-did-connect-version': '3.0.0' } });
        expect(response.status).toBe(200);
        expect(response.headers.get('set-cookie')).toBeNull();
        const issued = await response.json();
        expect(Object.keys(issued).sort()).toEqual([
          'csrfToken',
          'refreshToken',
          'sessionToken',
          'visitorId',
        ]);
        expect(issued.visitorId).toBe(device(owner, 0));
        expect((await readMine(service, { ...owner, sessionToken: issued.sessionToken })).paging.total).toBe(
          30,
        );
      },
    },
    {
      name: 'moves the date, keeps the row, and forgets the user agent',
      async check(service) {
        const before = await ownersSession(service, 5);
        expect((await resume(service, 5)).status).toBe(200);
        const after = await ownersSession(service, 5);
        expect(after).toMatchObject({
          id: before.id,
          status: 'online',
          ua: null,
          createdAt: before.createdAt,
        });
        expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
      },
    },
    {
      name: 'resumes as a guest where there is no passport, whatever the role',
      async check(service) {
        const { sessionToken } = await (await resume(service, 6)).json();
        expect(JSON.parse(atob(sessionToken.split('.')[1]))).toMatchObject({ role: 'guest' });
      },
    },
    {
      name: 'resumes a session that has expired',
      async check(service) {
        expect((await resume(service, 46)).status).toBe(200);
        expect((await ownersSession(service, 46)).status).toBe('online');
      },
    },
    {
      name: 'answers 401 to a session that was signed out, and to one that never was',
      async check(service) {
        const response = await resume(service, 31);
        expect(response.status).toBe(401);
        expect(await response.json()).toEqual({ error: 'session expired' });
        const json = { id: uuid, userDid: service.users.owner.did, appPid: service.did };
        expect((await resume(service, 7, { json })).status).toBe(401);
      },
    },
    {
      name: 'refuses pages of untrusted hosts',
      async check(service) {
        const response = await resume(service, 7, { headers: { origin: 'https://other.example' } });
        expect(response.status).toBe(403);
      },
    },
    ...refused.map(
      ([name, json]): ContractCase => ({
        name: `answers 400 to a quick login ${name}`,
        async check(service) {
          const response = await send(service, PATH, { json });
          expect(response.status).toBe(400);
          expect(await response.json()).toHaveProperty('error');
        },
      }),
    ),
    {
      name: 'answers 400 to a quick login without a body',
      async check(service) {
        expect((await send(service, PATH, { method: 'POST' })).status).toBe(400);
      },
    },
    {
      name: "refuses to resume a user's session as another user",
      async check(service) {
        const { id, appPid } = await ownersSession(service, 10);
        const json = { id, appPid, userDid: service.users.member.did };
        expect((await resume(service, 10, { json })).status).toBe(401);
      },
    },
    {
      name: 'refuses to resume the session of another device',
      async check(service) {
        expect((await resume(service, 11, { visitorId: 'another-device' })).status).toBe(401);
        expect((await resume(service, 15, { userAgent: 'another browser' })).status).toBe(401);
        expect((await resume(service, 15, { address: '198.51.100.200' })).status).toBe(401);
      },
    },
  ],
};
