import {
  createMemoryStore,
  type SessionFilter,
  type SessionRow,
  type UserSessionStore,
} from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR = 60 * 60 * 1000;
const stores: [name: string, open: () => Promise<UserSessionStore>][] = [
  ['memory', async () => createMemoryStore()],
  ['SQLite', () => createSqliteStore({ url: 'file::memory:' })],
];

function row(changes: Partial<SessionRow> = {}): SessionRow {
  return {
    id: crypto.randomUUID(),
    userDid: 'user',
    visitorId: 'device',
    appPid: 'app',
    passportId: null,
    createdAt: 0,
    updatedAt: 10 * HOUR,
    status: 'online',
    ua: null,
    lastLoginIp: null,
    extra: {},
    createdByAppPid: 'app',
    ...changes,
  };
}

const all = { offset: 0, limit: 1000, order: 'newest-first' } as const;

/** Every filter that the service uses, at a moment. */
function filtersAt(cutoff: number): SessionFilter[] {
  const owners = [
    { userDid: 'user0', appPid: 'app0' },
    { userDid: 'user0' },
    { appPid: 'app0' },
    {},
    { visitorId: 'device0' },
    { userDid: 'user0', visitorId: 'device0' },
    { userDid: 'user0', visitorId: 'device0', appPid: 'app0' },
  ];
  const states = [undefined, { is: 'offline' }, { is: 'online', cutoff }, { is: 'expired', cutoff }] as const;
  return owners.flatMap((owner) => states.map((state) => ({ ...owner, state })));
}

describe.each(stores)('the %s store', (_name, open) => {
  it.each([10 * HOUR, 10 * HOUR + 1, 11 * HOUR - 1, 0])(
    'has a session at the cutoff %d in exactly one list',
    async (cutoff) => {
      const store = await open();
      await store.putSession(row({ updatedAt: cutoff }));
      expect(await store.countSessions({ userDid: 'user', state: { is: 'online', cutoff } })).toBe(1);
      expect(await store.countSessions({ userDid: 'user', state: { is: 'expired', cutoff } })).toBe(0);
      expect(await store.listSessions({ state: { is: 'online', cutoff } }, all)).toHaveLength(1);
      expect(await store.listSessions({ state: { is: 'expired', cutoff } }, all)).toEqual([]);
      const later = { is: 'expired', cutoff: cutoff + 1 } as const;
      expect(await store.countSessions({ userDid: 'user', state: later })).toBe(1);
      await store.close();
    },
  );

  it('counts what it lists, whatever was written', async () => {
    const number = fc.integer({ min: 0, max: 2 });
    const moment = fc.integer({ min: 0, max: 5 * HOUR });
    const key = fc.record({ user: number, device: number, app: number });
    const write = fc.oneof(
      fc.record({ do: fc.constant('put' as const), key, at: moment, isOnline: fc.boolean() }),
      fc.record({ do: fc.constant('update' as const), key, at: moment }),
      fc.record({ do: fc.constant('end' as const), key, at: moment }),
      fc.record({ do: fc.constant('remove' as const), key }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), moment, async (writes, cutoff) => {
        const store = await open();
        for (const each of writes) {
          const { user, device, app } = each.key;
          const place = { userDid: `user${user}`, visitorId: `device${device}`, appPid: `app${app}` };
          if (each.do === 'put') {
            const status = each.isOnline ? 'online' : 'offline';
            await store.putSession(row({ ...place, updatedAt: each.at, status }));
          } else if (each.do === 'update') {
            const found = await store.findSession(place);
            if (found) await store.updateSession({ ...found, updatedAt: each.at });
          } else if (each.do === 'end') {
            await store.endSessions({ userDid: place.userDid, visitorId: place.visitorId }, each.at);
          } else await store.removeSessions(place);
        }
        for (const filter of filtersAt(cutoff)) {
          const listed = await store.listSessions(filter, all);
          expect(await store.countSessions(filter), JSON.stringify(filter)).toBe(listed.length);
        }
        await store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('pages through everything in order, without a gap or a repetition', async () => {
    const store = await open();
    for (let i = 0; i < 57; i += 1) {
      const status = i % 3 === 0 ? 'offline' : 'online';
      await store.putSession(row({ visitorId: `device${i}`, updatedAt: Math.floor(i / 4) * HOUR, status }));
    }
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const whole = await store.listSessions({ userDid: 'user' }, { ...all, order });
      const pages: SessionRow[] = [];
      for (let offset = 0; offset < 60; offset += 7) {
        pages.push(...(await store.listSessions({ userDid: 'user' }, { offset, limit: 7, order })));
      }
      expect(pages).toEqual(whole);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(57);
      const times = whole.map(({ updatedAt }) => updatedAt);
      expect(times).toEqual([...times].sort((a, b) => (order === 'newest-first' ? b - a : a - b)));
    }
    await store.close();
  });

  it('updates no session that was signed out or removed, and stores no tokens for it', async () => {
    const store = await open();
    const token = {
      kind: 'session',
      userDid: 'user',
      asGuest: false,
      walletOS: 'web',
      expiresAt: 9e12,
    } as const;
    const session = await store.putSession(row());
    await store.endSessions({ userDid: 'user' }, 20 * HOUR);
    const issued = [{ ...token, hash: 'late' }];
    expect(await store.updateSession({ ...session, updatedAt: 30 * HOUR }, { issued })).toBeUndefined();
    expect(await store.getSession(session.id)).toMatchObject({ status: 'offline', updatedAt: 20 * HOUR });
    await store.removeSessions({ userDid: 'user' });
    expect(await store.updateSession(session, { issued })).toBeUndefined();
    expect(await store.countSessions({})).toBe(0);
    expect(await store.getToken('late')).toBeUndefined();
    await store.close();
  });

  it('ends more sessions than fit in one transaction, with their tokens', async () => {
    const store = await open();
    for (let i = 0; i < 450; i += 1) {
      const token = {
        kind: 'session',
        userDid: 'user',
        asGuest: false,
        walletOS: 'web',
        expiresAt: 9e12,
      } as const;
      await store.putSession(row({ visitorId: `device${i}` }), [{ ...token, hash: `token${i}` }]);
    }
    await store.putSession(row({ userDid: 'other' }));
    await store.endSessions({ userDid: 'user' }, 20 * HOUR);
    expect(await store.countSessions({ state: { is: 'offline' } })).toBe(450);
    expect(await store.countSessions({ userDid: 'other', state: { is: 'online', cutoff: 0 } })).toBe(1);
    expect(await store.getToken('token0')).toBeUndefined();
    expect(await store.getToken('token449')).toBeUndefined();
    await store.removeSessions({ userDid: 'user' });
    expect(await store.countSessions({})).toBe(1);
    await store.close();
  });
});
