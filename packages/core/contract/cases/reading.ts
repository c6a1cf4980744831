import { expect } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import { readAsMember } from '../../../service/contract/readSessions.ts';
import type { UserSession, UserSessionStatus } from '../../src/index.ts';
import { listAllPages } from '../../src/sign-out/listAllPages.ts';
import { connect, noTokens, ownersDevice } from '../connect.ts';

/** How many of the owner's sessions in this app can be listed in each status. */
const listed: [UserSessionStatus, number][] = [
  ['online', 30],
  ['expired', 11],
  ['offline', 9],
];

export const reading: ContractSuite = {
  name: 'reading sessions',
  readsOnly: true,
  cases: [
    ...listed.map(
      ([status, count]) =>
        ({
          name: `lists every session that is ${status}, once, and says so of each`,
          async check(service) {
            const { owner } = service.users;
            const { client } = connect(service, owner);
            const sessions = await listAllPages(
              (query) => client.getMyLoginSessions({}, { ...query, pageSize: 4 }),
              status,
            );
            expect(sessions).toHaveLength(count);
            expect([...new Set(sessions.map((session) => session.status))]).toEqual([status]);
            expect([...new Set(sessions.map(({ userDid }) => userDid))]).toEqual([owner.did]);
            expect(datesOf(sessions)).toEqual(datesOf(sessions).sort().reverse());
          },
        }) satisfies ContractSuite['cases'][number],
    ),
    {
      name: 'returns an empty page past the end, with the whole count',
      async check(service) {
        const { client } = connect(service, service.users.owner);
        const { list, paging } = await client.getMyLoginSessions({}, { page: 99, pageSize: 10 });
        expect(list).toEqual([]);
        expect(paging).toMatchObject({ total: 30, pageCount: 3 });
      },
    },
    {
      name: 'returns the page size that was granted in place of one that was too large',
      async check(service) {
        const { client } = connect(service, service.users.owner);
        const { list, paging } = await client.getMyLoginSessions({}, { pageSize: 5000 });
        expect(paging).toMatchObject({ page: 1, pageSize: 100, pageCount: 1, total: 30 });
        expect(list).toHaveLength(30);
      },
    },
    {
      name: 'counts each status by a page of one row',
      async check(service) {
        const { client } = connect(service, service.users.owner);
        const pages = await Promise.all(
          listed.map(([status]) => client.getMyLoginSessions({}, { status, pageSize: 1 })),
        );
        // Of what was signed out, the service counts more than it lists.
        expect(pages.map(({ paging }) => paging.total)).toEqual([30, 11, 13]);
      },
    },
    {
      name: 'reads an app by its address, and sends nothing to one that is not trusted',
      async check(service) {
        const { client, sent } = connect(service, service.users.owner);
        const { paging } = await client.getMyLoginSessions({ appUrl: `${service.baseUrl}/` });
        expect(paging.total).toBe(30);
        sent.length = 0;
        const elsewhere = client.getMyLoginSessions({ appUrl: 'https://member.example.com' });
        await expect(elsewhere).rejects.toMatchObject({ code: 'untrusted-origin' });
        expect(sent).toEqual([]);
      },
    },
    {
      name: 'returns the signed-in user',
      async check(service) {
        const { owner } = service.users;
        const { client } = connect(service, owner);
        expect(await client.getSignedInUser()).toMatchObject({ did: owner.did, role: 'owner' });
        expect(client.getUserDid()).toBe(owner.did);
      },
    },
    {
      name: 'returns all sessions of a user, in all apps and states, to a member',
      async check(service) {
        const { owner, member } = service.users;
        const { client } = connect(service, member);
        const sessions = await client.getUserSessions({ did: owner.did });
        expect(idsOf(sessions)).toEqual(idsOf(owner.sessions));
        expect(JSON.stringify(sessions)).not.toContain('messageToken');
        expect(new Set(sessions.map(({ user }) => user?.did))).toEqual(new Set([owner.did]));
      },
    },
    {
      name: 'finds no sessions of a user who does not exist',
      async check(service) {
        const { client } = connect(service, service.users.owner);
        expect(await client.getUserSessions({ did: 'z1aMPpVsjwtDG3uVBFF1fRAU2AWEZv6TXBm' })).toEqual([]);
      },
    },
    {
      name: 'forbids that to a guest',
      async check(service) {
        const { owner, guest } = service.users;
        const { client } = connect(service, guest);
        await expect(client.getUserSessions({ did: owner.did })).rejects.toMatchObject({ code: 'forbidden' });
      },
    },
    {
      name: 'lists the sessions of this device without a sign-in, and none of another',
      async check(service) {
        const { owner } = service.users;
        const { client } = connect(service, owner, await ownersDevice(service));
        const sessions = await client.getSessionsOnThisDevice();
        expect([...new Set(sessions.map(({ visitorId }) => visitorId))]).toEqual([owner.visitorId]);
      },
    },
    {
      name: 'rejects with not-signed-in without tokens',
      async check(service) {
        const { owner } = service.users;
        const { client, sent } = connect(service, owner, noTokens);
        await expect(client.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
        await expect(client.getUserSessions({ did: owner.did })).rejects.toMatchObject({
          code: 'not-signed-in',
        });
        expect(sent).not.toContain('POST /.well-known/service/api/did/refreshSession');
      },
    },
    {
      name: 'returns what the service shows an administrator',
      async check(service) {
        const { owner } = service.users;
        const { client } = connect(service, owner);
        const { list } = await client.getMyLoginSessions({}, { pageSize: 100 });
        const all = await readAsMember(service, { userDid: owner.did, appPid: service.did });
        for (const { id, updatedAt, ua, lastLoginIp, extra } of list) {
          const { walletOS } = extra ?? {};
          expect(all.list.find((row) => row.id === id)).toMatchObject({
            updatedAt,
            ua,
            lastLoginIp,
            extra: { walletOS },
          });
        }
      },
    },
  ],
};

const datesOf = (sessions: readonly UserSession[]) => sessions.map(({ updatedAt }) => updatedAt);
const idsOf = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id).sort();
