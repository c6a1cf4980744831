import { expect } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import type { ContractUser, RunningService } from '../../../service/contract/contractSubject.ts';
import {
  countWithStatus,
  device,
  ownersSession,
  readAsMember,
} from '../../../service/contract/readSessions.ts';
import { memoryCredentials } from '../../src/index.ts';
import { type ConnectOptions, connect, noTokens, ownersDevice } from '../connect.ts';

const signOutPath = 'POST /.well-known/service/api/user/logout';

export const signingOut: ContractSuite = {
  name: 'signing out one device, or some',
  cases: [
    {
      name: 'signs out one device, and leaves all others signed in',
      async check(service) {
        const { owner } = service.users;
        const { client, events } = connect(service, owner);
        await client.signOutSession(device(owner, 3));
        expect(await ownersSession(service, 3)).toMatchObject({ status: 'offline' });
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
        expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
        expect(events).not.toContain('signed-out');
      },
    },
    {
      name: 'resolves for a device that was signed out before',
      async check(service) {
        const { owner } = service.users;
        await connect(service, owner).client.signOutSession(device(owner, 3));
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
      },
    },
    {
      name: "does not find another user's device, and leaves it signed in",
      async check(service) {
        const { owner, member } = service.users;
        const { client } = connect(service, owner);
        await expect(client.signOutSession(member.visitorId)).rejects.toMatchObject({ code: 'not-found' });
        expect(await countWithStatus(service, member, 'online')).toBe(3);
      },
    },
    {
      name: 'sends no sign-out without a sign-in, because the service would accept it',
      async check(service) {
        const { owner } = service.users;
        const { client, sent } = connect(service, owner, noTokens);
        await expect(client.signOutSession(device(owner, 4))).rejects.toMatchObject({
          code: 'not-signed-in',
        });
        expect(sent).not.toContain(signOutPath);
        expect(await ownersSession(service, 4)).toMatchObject({ status: 'online' });
      },
    },
    {
      name: 'gives a result for each device of a selection, and skips the current one',
      async check(service) {
        const { owner, member } = service.users;
        const visitorIds = [device(owner, 4), member.visitorId, owner.visitorId, device(owner, 46)];
        const progress: number[] = [];
        const { client } = connect(service, owner);
        const results = await client.signOutSessions(visitorIds, {
          onProgress: ({ done }) => progress.push(done),
        });
        expect(results.map(({ outcome, error }) => error?.code ?? outcome)).toEqual([
          'signed-out',
          'not-found',
          'skipped',
          'signed-out',
        ]);
        expect(results.map(({ visitorId }) => visitorId)).toEqual(visitorIds);
        expect(progress).toEqual([1, 2, 3]);
        expect(await ownersSession(service, 0)).toMatchObject({ status: 'online' });
      },
    },
    {
      name: 'signs out of the other apps of the federation only when asked to',
      async check(service) {
        const { owner } = service.users;
        // Number 18 was signed in to the other app only, where a sign-out cannot be verified from here.
        const elsewhere = device(owner, 18);
        const { client } = connect(service, owner);
        await expect(client.signOutSession(elsewhere)).rejects.toMatchObject({ code: 'not-found' });
        expect(await ownersSession(service, 18)).toMatchObject({ status: 'online' });
        const [result] = await client.signOutSessions([elsewhere], { includeFederated: true });
        expect(result).toMatchObject({ outcome: 'failed', error: { code: 'unsupported' } });
        expect(await ownersSession(service, 18)).toMatchObject({ status: 'offline' });
      },
    },
    {
      name: 'refuses a sign-out without a visitor id',
      async check(service) {
        const { client, sent } = connect(service, service.users.owner);
        await expect(client.signOutSession('')).rejects.toMatchObject({ code: 'bad-request' });
        expect(sent).toEqual([]);
      },
    },
  ],
};

/** All others and the current device, where revoked tokens live on and where they do not. */
const everywhere = (name: string, enableBlacklist: boolean): ContractSuite => ({
  name,
  settings: { enableBlacklist },
  cases: [
    {
      name: `refuses all others when the current device is unknown (${name})`,
      async check(service) {
        const { client, sent } = connect(service, service.users.owner, { visitorId: undefined });
        await expect(client.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
        expect(sent).toEqual([]);
      },
    },
    {
      name: `refuses all others when no session has this visitor id (${name})`,
      async check(service) {
        const { owner } = service.users;
        const { client, sent } = connect(service, owner, { visitorId: 'an-unlisted-device' });
        await expect(client.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
        expect(sent).not.toContain(signOutPath);
        expect(await countWithStatus(service, owner, 'online')).toBe(30);
      },
    },
    {
      name: `signs out one device and keeps the current one signed in (${name})`,
      async check(service) {
        const { owner } = service.users;
        const { client, events } = connect(service, owner);
        await client.signOutSession(device(owner, 1));
        expect(await ownersSession(service, 1)).toMatchObject({ status: 'offline' });
        expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
        expect(events).not.toContain('signed-out');
      },
    },
    {
      name: `keeps two tabs and a reloaded page signed in within one second (${name})`,
      async check(service) {
        const { owner } = service.users;
        const shared = memoryCredentials({
          visitorId: owner.visitorId,
          ...(await signInAgain(service, owner)),
        });
        const tabs = [1, 2].map(() => connect(service, owner, { credentials: shared }));
        const [first, second] = tabs;
        // Each sign-out may revoke the token of both tabs, at once and one after the other.
        await Promise.all(tabs.map(({ client }, index) => client.signOutSession(device(owner, 2 + index))));
        await first?.client.signOutSession(device(owner, 4));
        await second?.client.getSignedInUser();
        const reloaded = connect(service, owner, {
          credentials: memoryCredentials({
            visitorId: owner.visitorId,
            sessionToken: await shared.getSessionToken(),
            refreshToken: await shared.getRefreshToken(),
          }),
        });
        await reloaded.client.signOutSession(device(owner, 5));
        expect(await reloaded.client.getSignedInUser()).toMatchObject({ did: owner.did });
        for (const { events } of [...tabs, reloaded]) expect(events).not.toContain('signed-out');
        for (const number of [2, 3, 4, 5]) {
          expect(await ownersSession(service, number)).toMatchObject({ status: 'offline' });
        }
      },
    },
    {
      name: `keeps a page signed in that refreshes in the second of its token (${name})`,
      async check(service) {
        const { member } = service.users;
        const { visitorId, refreshToken } = member;
        const shared = memoryCredentials({ visitorId, refreshToken, sessionToken: member.expiredToken });
        const one = connect(service, member, { credentials: shared });
        await one.client.getSignedInUser();
        // A sign-out that somebody else sends with the fresh token revokes it.
        const bearer = await shared.getSessionToken();
        await service.fetch(
          new Request(`${service.baseUrl}/.well-known/service/api/user/logout`, {
            method: 'POST',
            headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
            body: JSON.stringify({ visitorId: 'an-unlisted-device' }),
          }),
        );
        const two = connect(service, member, { credentials: shared });
        expect(await two.client.getSignedInUser()).toMatchObject({ did: member.did });
        expect([...one.events, ...two.events]).not.toContain('signed-out');
      },
    },
    {
      name: `signs out all others, over all pages, and none of other users (${name})`,
      async check(service) {
        const { owner, member } = service.users;
        const refreshed = await signInAgain(service, owner);
        const { client, events } = connect(service, owner, refreshed);
        const before = await activeInThisApp(service);
        const results = await client.signOutOtherSessions();
        expect(results.map(({ visitorId }) => visitorId).sort()).toEqual(
          before.filter((visitorId) => visitorId !== owner.visitorId).sort(),
        );
        expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['signed-out']));
        expect(await activeInThisApp(service)).toEqual([owner.visitorId]);
        expect(await countWithStatus(service, member, 'online')).toBe(3);
        expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
        expect(events).not.toContain('signed-out');
        expect(await client.signOutOtherSessions()).toEqual([]);
      },
    },
    {
      name: `signs out the current device, removes its tokens, and emits signed-out once (${name})`,
      async check(service) {
        const { owner } = service.users;
        const { client, events } = connect(service, owner, await signInAgain(service, owner));
        await client.signOut();
        expect(events.filter((event) => event === 'signed-out')).toEqual(['signed-out']);
        await expect(client.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
        expect(await ownersSession(service, 0)).toMatchObject({ status: 'offline' });
      },
    },
  ],
});

export const signingOutEverywhere: readonly ContractSuite[] = [
  everywhere('revoked tokens live on', false),
  everywhere('revoked tokens stop working', true),
];

async function activeInThisApp(service: RunningService): Promise<string[]> {
  const { did } = service.users.owner;
  const lists = ['online', 'expired'].map((status) =>
    readAsMember(service, { userDid: did, appPid: service.did, status }),
  );
  return (await Promise.all(lists)).flatMap(({ list }) => list.map(({ visitorId }) => visitorId));
}

/** Fresh tokens for the owner, whose first ones may be revoked by now. */
async function signInAgain(service: RunningService, owner: ContractUser): Promise<ConnectOptions> {
  const { client } = connect(service, owner, await ownersDevice(service));
  const [session] = await client.getSessionsOnThisDevice();
  if (!session) throw new Error('The owner has a session on this device.');
  const { id, userDid, appPid = service.did } = session;
  const { sessionToken, refreshToken } = await client.loginByUserSession({ id, userDid, appPid });
  return { sessionToken, refreshToken };
}
