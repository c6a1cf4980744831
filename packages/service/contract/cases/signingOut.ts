import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { countWithStatus, device, ownersSession, readAsMember } from '../readSessions.ts';
import { send } from '../send.ts';

const PATH = '/api/user/logout';

/** Signs out as the owner and expects the empty 204 that every sign-out gets. */
async function signOut(service: RunningService, json: unknown, visitorId?: string): Promise<void> {
  const response = await send(service, PATH, { as: service.users.owner, json, visitorId });
  expect(response.status).toBe(204);
  expect(await response.text()).toBe('');
}

async function ownersCounts(service: RunningService): Promise<number[]> {
  const { owner } = service.users;
  return Promise.all(['online', 'offline', 'expired'].map((each) => countWithStatus(service, owner, each)));
}

/** `POST user/logout` with a visitor id: one device. */
export const signingOut: ContractSuite = {
  name: 'signing out one device',
  cases: [
    {
      name: 'puts the device offline as of now, and no other',
      async check(service) {
        const before = await ownersSession(service, 1);
        await signOut(service, { visitorId: device(service.users.owner, 1) });
        const after = await ownersSession(service, 1);
        expect(after).toMatchObject({ id: before.id, status: 'offline', ua: before.ua });
        expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
        expect(await ownersCounts(service)).toEqual([29, 14, 11]);
      },
    },
    {
      name: 'takes a form as well as JSON',
      async check(service) {
        const visitorId = device(service.users.owner, 2);
        await send(service, PATH, {
          as: service.users.owner,
          text: new URLSearchParams({ visitorId }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        expect((await ownersSession(service, 2)).status).toBe('offline');
      },
    },
    {
      name: 'puts an expired device offline',
      async check(service) {
        await signOut(service, { visitorId: device(service.users.owner, 45) });
        expect((await ownersSession(service, 45)).status).toBe('offline');
      },
    },
    {
      name: 'moves the date of a device that was offline already',
      async check(service) {
        const before = await ownersSession(service, 31);
        await signOut(service, { visitorId: device(service.users.owner, 31) });
        const after = await ownersSession(service, 31);
        expect(after.status).toBe('offline');
        expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
      },
    },
    {
      name: 'takes the device from the header where the body names none',
      async check(service) {
        await signOut(service, {}, device(service.users.owner, 3));
        await signOut(service, { visitorId: '' }, device(service.users.owner, 5));
        expect((await ownersSession(service, 3)).status).toBe('offline');
        expect((await ownersSession(service, 5)).status).toBe('offline');
      },
    },
    {
      name: 'lets the body win over the header',
      async check(service) {
        await signOut(service, { visitorId: device(service.users.owner, 6) }, device(service.users.owner, 7));
        expect((await ownersSession(service, 6)).status).toBe('offline');
        expect((await ownersSession(service, 7)).status).toBe('online');
      },
    },
    {
      name: 'answers 204 to unknown devices and changes nothing',
      async check(service) {
        const before = await ownersCounts(service);
        await signOut(service, { visitorId: 'no-such-device' });
        await signOut(service, [], 'no-such-device');
        expect(await ownersCounts(service)).toEqual(before);
      },
    },
    {
      name: "answers 204 to another user's device and changes nothing",
      async check(service) {
        await signOut(service, { visitorId: device(service.users.member, 0) });
        await signOut(service, { visitorId: device(service.users.member, 0), includeFederated: true });
        expect(await countWithStatus(service, service.users.member, 'online')).toBe(3);
      },
    },
    {
      name: 'answers 204 without a valid token and changes nothing',
      async check(service) {
        const before = await ownersCounts(service);
        const json = { visitorId: device(service.users.owner, 8) };
        for (const bearer of [undefined, 'garbage', service.users.owner.expiredToken]) {
          expect((await send(service, PATH, { bearer, json })).status).toBe(204);
        }
        expect((await send(service, PATH, { method: 'POST' })).status).toBe(204);
        expect(await ownersCounts(service)).toEqual(before);
      },
    },
    {
      name: 'reaches the other apps only with includeFederated',
      async check(service) {
        const visitorId = device(service.users.owner, 18);
        await signOut(service, { visitorId });
        expect(await ownersSession(service, 18)).toMatchObject({
          appPid: service.memberPid,
          status: 'online',
        });
        await signOut(service, { visitorId, includeFederated: true });
        expect(await ownersSession(service, 18)).toMatchObject({
          appPid: service.memberPid,
          status: 'offline',
        });
      },
    },
    {
      name: 'only moves the dates of offline sessions with the status "offline"',
      async check(service) {
        const [online, , expired] = await ownersCounts(service);
        await signOut(service, { status: 'offline', visitorId: device(service.users.owner, 9) });
        expect((await ownersSession(service, 9)).status).toBe('online');
        expect(await ownersCounts(service)).toMatchObject({ 0: online, 2: expired });
        const { list } = await readAsMember(service, {
          userDid: service.users.owner.did,
          appPid: service.did,
          status: 'offline',
        });
        const ages = list.map((row) => Date.now() - Date.parse(row.updatedAt));
        expect(Math.max(...ages)).toBeLessThan(24 * 60 * 60 * 1000);
      },
    },
    {
      name: 'answers 400 to a body that is not JSON, with and without a token',
      async check(service) {
        const options = { text: '{bro', headers: { 'content-type': 'application/json' } };
        expect((await send(service, PATH, { ...options, as: service.users.owner })).status).toBe(400);
        expect((await send(service, PATH, options)).status).toBe(400);
      },
    },
    {
      name: 'answers 400 to a sign-out without a body',
      async check(service) {
        const { owner } = service.users;
        expect((await send(service, PATH, { method: 'POST', as: owner })).status).toBe(400);
        const plain = { as: owner, text: 'visitorId=x', headers: { 'content-type': 'text/plain' } };
        expect((await send(service, PATH, plain)).status).toBe(400);
      },
    },
    {
      name: 'answers 400 to a visitor id that is an object',
      async check(service) {
        const json = { visitorId: { $ne: 'x' } };
        expect((await send(service, PATH, { as: service.users.owner, json })).status).toBe(400);
      },
    },
    {
      name: 'refuses the token of a device that was signed out',
      async check(service) {
        await signOut(service, { visitorId: service.users.owner.visitorId });
        const response = await send(service, '/api/user-session/myself', { as: service.users.owner });
        expect(response.status).toBe(401);
      },
    },
  ],
};
