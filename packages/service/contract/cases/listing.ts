import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import { readMine } from '../readSessions.ts';
import { send } from '../send.ts';

const PATH = '/api/user-session/myself';

/** `GET user-session/myself`: the user's sessions, by page and status. */
export const listing: ContractSuite = {
  name: 'reading my sessions',
  readsOnly: true,
  cases: [
    {
      name: 'lists online sessions by default, ten a page, the newest activity first',
      async check(service) {
        const { list, paging } = await readMine(service, service.users.owner);
        expect(paging).toEqual({ total: 30, pageSize: 10, pageCount: 3, page: 1 });
        expect(list.map((row) => row.visitorId)).toEqual(
          service.users.owner.sessions.slice(0, 10).map((row) => row.visitorId),
        );
        expect(await readMine(service, service.users.owner, 'status=online')).toEqual({ list, paging });
      },
    },
    {
      name: 'sends rows with exactly these fields',
      async check(service) {
        const { list } = await readMine(service, service.users.owner, 'pageSize=100');
        for (const row of list) {
          expect(Object.keys(row).sort()).toEqual(
            [
              ...[
                'appPid',
                'createdAt',
                'createdByAppPid',
                'extra',
                'id',
                'lastLoginIp',
                'passportId',
                'status',
              ],
              ...['ua', 'updatedAt', 'userDid', 'visitorId'],
            ].sort(),
          );
          expect(row.userDid).toBe(service.users.owner.did);
          expect(new Date(row.updatedAt).toISOString()).toBe(row.updatedAt);
        }
        expect(list[0]).toMatchObject({
          id: service.users.owner.sessions[0]?.id,
          lastLoginIp: '203.0.113.7',
          passportId: null,
          createdByAppPid: service.did,
        });
      },
    },
    {
      name: 'keeps what identifies the device for push messages out of the list',
      async check(service) {
        const { list } = await readMine(service, service.users.owner, 'pageSize=100');
        expect(list.map((row) => Object.keys(row.extra))).toEqual(list.map(() => ['walletOS']));
      },
    },
    {
      name: 'sends expired sessions with the stored status "online"',
      async check(service) {
        const { list, paging } = await readMine(service, service.users.owner, 'status=expired&pageSize=100');
        expect(paging.total).toBe(11);
        expect(list.map((row) => row.status)).toEqual(Array(11).fill('online'));
      },
    },
    {
      name: 'drops old offline sessions from a page after it was cut, and does not say so',
      async check(service) {
        const first = await readMine(service, service.users.owner, 'status=offline');
        expect(first.paging).toEqual({ total: 13, pageSize: 10, pageCount: 2, page: 1 });
        expect(first.list).toHaveLength(9);
        const second = await readMine(service, service.users.owner, 'status=offline&page=2');
        expect(second.paging.total).toBe(13);
        expect(second.list).toEqual([]);
      },
    },
    {
      name: 'answers an unknown status with no rows and the total of all',
      async check(service) {
        for (const status of ['bogus', 'Online', 'all', '%20online']) {
          const { list, paging } = await readMine(service, service.users.owner, `status=${status}`);
          expect(list).toEqual([]);
          expect(paging.total).toBe(54);
        }
      },
    },
    {
      name: 'grants at most a hundred rows a page, and says so',
      async check(service) {
        const { list, paging } = await readMine(service, service.users.owner, 'pageSize=1000');
        expect(paging).toEqual({ total: 30, pageSize: 100, pageCount: 1, page: 1 });
        expect(list).toHaveLength(30);
      },
    },
    {
      name: 'answers a page past the end with no rows and its number',
      async check(service) {
        const { list, paging } = await readMine(service, service.users.owner, 'page=99');
        expect(list).toEqual([]);
        expect(paging).toEqual({ total: 30, pageSize: 10, pageCount: 3, page: 99 });
      },
    },
    {
      name: 'leaves no row out and shows none twice, page by page',
      async check(service) {
        const ids: string[] = [];
        for (const page of [1, 2, 3, 4, 5]) {
          const { list } = await readMine(service, service.users.owner, `pageSize=7&page=${page}`);
          ids.push(...list.map((row) => row.id));
        }
        expect(new Set(ids).size).toBe(30);
        expect(ids).toHaveLength(30);
      },
    },
    {
      name: 'lists sessions of this app only',
      async check(service) {
        const { list } = await readMine(service, service.users.owner, 'pageSize=100');
        expect(new Set(list.map((row) => row.appPid))).toEqual(new Set([service.did]));
      },
    },
    {
      name: 'lists no other user, and nothing for a user without sessions',
      async check(service) {
        const { list } = await readMine(service, service.users.member);
        expect(list.map((row) => row.userDid)).toEqual(Array(3).fill(service.users.member.did));
        expect(await readMine(service, service.users.guest)).toEqual({
          list: [],
          paging: { total: 0, pageSize: 10, pageCount: 0, page: 1 },
        });
      },
    },
    {
      name: 'accepts numbers in all decimal forms, and ignores unknown parameters',
      async check(service) {
        const { paging } = await readMine(
          service,
          service.users.owner,
          'page=%202&pageSize=1e1&userDid=x&sort=y',
        );
        expect(paging).toEqual({ total: 30, pageSize: 10, pageCount: 3, page: 2 });
      },
    },
    {
      name: 'answers 304 to the tag of the same list',
      async check(service) {
        const first = await send(service, PATH, { as: service.users.member });
        const tag = first.headers.get('etag') ?? '';
        expect(tag).toMatch(/^W\/"/);
        const again = await send(service, PATH, {
          as: service.users.member,
          // Without the second, fetch would ask for a fresh copy.
          headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' },
        });
        expect(again.status).toBe(304);
        expect(await again.text()).toBe('');
      },
    },
  ],
};
