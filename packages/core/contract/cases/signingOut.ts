import { expect } from 'vitest';
import type { ContractCase, ContractSuite } from '../../../service/contract/contractCase.ts';
import type { RunningService } from '../../../service/contract/contractSubject.ts';
import {
  countWithStatus,
  device,
  ownersSession,
  readAsMember,
} from '../../../service/contract/readSessions.ts';
import { connect, nobody } from '../connect.ts';

const signOutPath = 'POST /.well-known/service/api/user/logout';

export const signingOut: ContractSuite = {
  name: 'signing out one device, or some',
  cases: [
    {
      name: 'ends one device, and leaves the caller and all others signed in',
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
      name: 'finds a device ended that was ended before',
      async check(service) {
        const { owner } = service.users;
        await connect(service, owner).client.signOutSession(device(owner, 3));
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
      },
    },
    {
      name: "does not find another person's device, and leaves it signed in",
      async check(service) {
        const { owner, member } = service.users;
        const { client } = connect(service, owner);
        await expect(client.signOutSession(member.visitorId)).rejects.toMatchObject({ code: 'not-found' });
        expect(await countWithStatus(service, member, 'online')).toBe(3);
      },
    },
    {
      name: 'sends no sign-out for somebody who is not signed in, since the service would call it done',
      async check(service) {
        const { owner } = service.users;
        const { client, sent } = connect(service, owner, nobody);
        await expect(client.signOutSession(device(owner, 4))).rejects.toMatchObject({
          code: 'not-signed-in',
        });
        expect(sent).not.toContain(signOutPath);
        expect(await ownersSession(service, 4)).toMatchObject({ status: 'online' });
      },
    },
    {
      name: 'gives an outcome for each device of a selection, and skips this one',
      async check(service) {
        const { owner, member } = service.users;
        const visitorIds = [device(owner, 4), member.visitorId, owner.visitorId, device(owner, 46)];
        const progress: number[] = [];
        const { client } = connect(service, owner);
        const outcomes = await client.signOutSessions(visitorIds, {
          onProgress: ({ done }) => progress.push(done),
        });
        expect(outcomes.map(({ result, error }) => error?.code ?? result)).toEqual([
          'ended',
          'not-found',
          'skipped',
          'ended',
        ]);
        expect(outcomes.map(({ visitorId }) => visitorId)).toEqual(visitorIds);
        expect(progress).toEqual([1, 2, 3]);
        expect(await ownersSession(service, 0)).toMatchObject({ status: 'online' });
      },
    },
    {
      name: 'leaves the other apps of the federation alone, unless they are asked for',
      async check(service) {
        const { owner } = service.users;
        // Number 18 was signed in to the other app alone, whose sessions cannot be read back here.
        const elsewhere = device(owner, 18);
        const { client } = connect(service, owner);
        await expect(client.signOutSession(elsewhere)).rejects.toMatchObject({ code: 'not-found' });
        expect(await ownersSession(service, 18)).toMatchObject({ status: 'online' });
        const [outcome] = await client.signOutSessions([elsewhere], { includeFederated: true });
        expect(outcome).toMatchObject({ result: 'failed', error: { code: 'not-found' } });
        expect(await ownersSession(service, 18)).toMatchObject({ status: 'offline' });
      },
    },
    {
      name: 'refuses a sign-out that would name nobody',
      async check(service) {
        const { client, sent } = connect(service, service.users.owner);
        await expect(client.signOutSession('')).rejects.toMatchObject({ code: 'bad-request' });
        expect(sent).toEqual([]);
      },
    },
    {
      name: 'ends the expired sessions alone when it is asked for them',
      async check(service) {
        const { owner } = service.users;
        const outcomes = await connect(service, owner).client.signOutSessionsWithStatus('expired');
        // Number 46 has ended already.
        expect(outcomes).toHaveLength(10);
        expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['ended']));
        expect(await countWithStatus(service, owner, 'online')).toBe(28);
      },
    },
  ],
};

const allOthers: ContractCase = {
  name: 'ends all others, over all pages, and none of other people',
  async check(service) {
    const { owner, member } = service.users;
    const { client, events } = connect(service, owner);
    const outcomes = await client.signOutOtherSessions();
    expect(outcomes).toHaveLength(40);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['ended']));
    expect(await activeInThisApp(service)).toEqual([owner.visitorId]);
    expect(await countWithStatus(service, member, 'online')).toBe(3);
    expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
    expect(events).not.toContain('signed-out');
    expect(await client.signOutOtherSessions()).toEqual([]);
  },
};

/** Fewer, since each renewal has to wait for the next second. */
const allExpired: ContractCase = {
  name: "ends many, although each sign-out blocks the caller's own token",
  async check(service) {
    const { owner } = service.users;
    const { client, events } = connect(service, owner);
    const outcomes = await client.signOutSessionsWithStatus('expired');
    expect(outcomes).toHaveLength(11);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['ended']));
    expect(await countWithStatus(service, owner, 'online')).toBe(30);
    expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
    expect(events).not.toContain('signed-out');
  },
};

/** All others, and then this very device. */
const everywhere = (name: string, enableBlacklist: boolean, many: ContractCase): ContractSuite => ({
  name,
  settings: { enableBlacklist },
  cases: [
    {
      name: `refuses all others where this device is not known (${name})`,
      async check(service) {
        const { client, sent } = connect(service, service.users.owner, { visitorId: undefined });
        await expect(client.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
        expect(sent).toEqual([]);
      },
    },
    {
      name: `refuses all others where no session has this device's visitor id (${name})`,
      async check(service) {
        const { owner } = service.users;
        const { client, sent } = connect(service, owner, { visitorId: 'a-device-of-nobody' });
        await expect(client.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
        expect(sent).not.toContain(signOutPath);
        expect(await countWithStatus(service, owner, 'online')).toBe(30);
      },
    },
    many,
    {
      name: `ends this very session, forgets its tokens, and says so once (${name})`,
      async check(service) {
        const { member } = service.users;
        const { client, events } = connect(service, member);
        await client.signOut();
        expect(events.filter((event) => event === 'signed-out')).toEqual(['signed-out']);
        await expect(client.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
      },
    },
  ],
});

export const signingOutEverywhere: readonly ContractSuite[] = [
  everywhere('revoked tokens live on', false, allOthers),
  everywhere('revoked tokens stop working', true, allExpired),
];

async function activeInThisApp(service: RunningService): Promise<string[]> {
  const { did } = service.users.owner;
  const lists = ['online', 'expired'].map((status) =>
    readAsMember(service, { userDid: did, appPid: service.did, status }),
  );
  return (await Promise.all(lists)).flatMap(({ list }) => list.map(({ visitorId }) => visitorId));
}
