import { expect } from 'vitest';
import type { ContractCase, ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { device, queryAs, readAsMember } from '../readSessions.ts';
import { send } from '../send.ts';

const roles = ['owner', 'member', 'guest'] as const;

function countQuery(service: RunningService, status?: string) {
  const query = { userDid: service.users.owner.did, ...(status === undefined ? {} : { status }) };
  return {
    query:
      'query ($input: RequestUserSessionsCountInput) { getUserSessionsCount(input: $input) { code count } }',
    variables: { input: { teamDid: service.did, query } },
  };
}

function logoutQuery(service: RunningService, input: Record<string, unknown>) {
  return {
    query: 'query ($input: RequestLogoutUserInput!) { logoutUser(input: $input) { code } }',
    variables: { input: { teamDid: service.did, ...input } },
  };
}

/** `POST gql`: what an administrator may read and end. */
export const administrating: ContractSuite = {
  name: "administering other users' sessions",
  cases: [
    {
      name: "lists any user's sessions, in all apps, with their device",
      async check(service) {
        const { owner } = service.users;
        const { list, paging } = await readAsMember(service, { userDid: owner.did, status: 'online' });
        expect(paging).toEqual({ total: 31, pageSize: 100, pageCount: 1, page: 1 });
        expect(list).toHaveLength(31);
        expect(list[0]).toMatchObject({
          id: owner.sessions[0]?.id,
          visitorId: owner.visitorId,
          userDid: owner.did,
          extra: { walletOS: 'web', device: { clientName: 'arcsphere', id: 'dev-0', messageToken: 'tok-0' } },
        });
        expect(list[0]?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      },
    },
    {
      name: 'keeps offline pages whole, unlike the REST listing',
      async check(service) {
        const { list, paging } = await readAsMember(service, {
          userDid: service.users.owner.did,
          status: 'offline',
        });
        expect(paging.total).toBe(14);
        expect(list).toHaveLength(14);
      },
    },
    {
      name: 'reads all statuses at once with an empty or unknown one',
      async check(service) {
        for (const status of ['', 'bogus']) {
          const { paging } = await readAsMember(service, { userDid: service.users.owner.did, status });
          expect(paging.total).toBe(57);
        }
      },
    },
    {
      name: 'narrows to an app and to a device',
      async check(service) {
        const { owner } = service.users;
        expect((await readAsMember(service, { userDid: owner.did, appPid: service.did })).paging.total).toBe(
          54,
        );
        const one = await readAsMember(service, { userDid: owner.did, visitorId: device(owner, 18) });
        expect(one.list.map((row) => row.appPid)).toEqual([service.memberPid]);
      },
    },
    {
      name: 'grants at most a hundred rows a page, and turns the order round',
      async check(service) {
        const { owner } = service.users;
        const json = {
          query: `{ getUserSessions(input: { teamDid: "${service.did}", query: { userDid: "${owner.did}", status: "" },
            sort: { updatedAt: 1 }, paging: { page: 1, pageSize: 1000 } }) { list { updatedAt } paging { pageSize } } }`,
        };
        const { getUserSessions } = (await queryAs(service, owner, json)).data;
        expect(getUserSessions.paging.pageSize).toBe(100);
        const dates = getUserSessions.list.map((row: { updatedAt: string }) => row.updatedAt);
        expect(dates).toEqual([...dates].sort());
      },
    },
    {
      name: 'counts, in an object where a number was promised',
      async check(service) {
        for (const [status, count] of [
          [undefined, 31],
          ['offline', 14],
          ['expired', 12],
          ['', 57],
        ] as const) {
          expect(await queryAs(service, service.users.owner, countQuery(service, status))).toEqual({
            data: { getUserSessionsCount: { code: 'ok', count: { count } } },
          });
        }
      },
    },
    {
      name: 'returns a user, or null for an unknown DID',
      async check(service) {
        const { owner, member } = service.users;
        const options = (did: string) => ({
          query: `{ getUser(input: { teamDid: "${service.did}", user: { did: "${did}" } }) {
            code user { did fullName email avatar role approved } } }`,
        });
        expect(await queryAs(service, member, options(owner.did))).toMatchObject({
          data: {
            getUser: {
              code: 'ok',
              user: {
                did: owner.did,
                fullName: expect.any(String),
                role: 'owner',
                approved: true,
                avatar: null,
              },
            },
          },
        });
        const nobody = await queryAs(service, member, options('z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT'));
        expect(nobody).toEqual({ data: { getUser: { code: 'ok', user: null } } });
      },
    },
    ...roles.map(
      (role): ContractCase => ({
        name: `lets ${role === 'guest' ? 'no guest' : `an approved ${role}`} read others`,
        async check(service) {
          const response = await send(service, '/api/gql', {
            as: service.users[role],
            json: countQuery(service),
          });
          expect(response.status).toBe(role === 'guest' ? 403 : 200);
          if (role === 'guest') {
            expect(await response.json()).toEqual({ code: 'forbidden', error: 'no permission' });
          }
        },
      }),
    ),
    {
      name: 'lets neither members nor guests sign users out, even beside what they may read',
      async check(service) {
        const { owner, member, guest } = service.users;
        const end = logoutQuery(service, { userDid: owner.did, visitorId: device(owner, 1) });
        for (const as of [member, guest]) {
          expect((await send(service, '/api/gql', { as, json: end })).status).toBe(403);
        }
        const hidden = {
          query: `query { __typename ...Ending } fragment Ending on Query {
            harmless: logoutUser(input: { teamDid: "${service.did}", userDid: "${owner.did}" }) { code } }`,
        };
        expect((await send(service, '/api/gql', { as: member, json: hidden })).status).toBe(403);
        expect((await readAsMember(service, { userDid: owner.did, status: 'online' })).paging.total).toBe(31);
      },
    },
    {
      name: 'answers 401 without a sign-in, before it reads the query',
      async check(service) {
        for (const bearer of [undefined, 'garbage', service.users.owner.expiredToken]) {
          const response = await send(service, '/api/gql', { bearer, json: { query: '{' } });
          expect(response.status).toBe(401);
          expect(await response.json()).toEqual({ code: 'forbidden', error: 'not authorized' });
        }
      },
    },
    {
      name: 'signs out one device of a user, or deletes it',
      async check(service) {
        const { owner, member } = service.users;
        const end = (input: Record<string, unknown>) =>
          queryAs(service, owner, logoutQuery(service, { userDid: member.did, ...input }));
        expect(await end({ visitorId: device(member, 1) })).toEqual({ data: { logoutUser: { code: 'ok' } } });
        expect(await end({ visitorId: device(member, 2), remove: true })).toEqual({
          data: { logoutUser: { code: 'ok' } },
        });
        const { list } = await readAsMember(service, { userDid: member.did });
        expect(list.map((row) => [row.visitorId, row.status])).toEqual([
          [device(member, 1), 'offline'],
          [device(member, 0), 'online'],
        ]);
      },
    },
    {
      name: 'signs out all devices of a user in one app, or in all',
      async check(service) {
        const { owner } = service.users;
        await queryAs(
          service,
          owner,
          logoutQuery(service, { userDid: owner.did, appPid: service.memberPid }),
        );
        expect((await readAsMember(service, { userDid: owner.did, status: 'offline' })).paging.total).toBe(
          16,
        );
      },
    },
  ],
};
