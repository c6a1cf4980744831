import { bench, describe } from 'vitest';
import { createSqliteStore } from '../sqlite/createSqliteStore.ts';
import { createMemoryStore } from './createMemoryStore.ts';
import type { SessionRow } from './userSessionStore.ts';

const userCount = 1000;
const sessionsEach = 20;
const cutoff = 10_000;

/** The sessions of one user. The older half has expired. */
function createRows(user: number): SessionRow[] {
  return Array.from({ length: sessionsEach }, (_, device) => ({
    id: `${user}-${device}`,
    userDid: `user-${user}`,
    visitorId: `visitor-${user}-${device}`,
    appPid: 'app',
    passportId: null,
    createdAt: 1,
    updatedAt: device < sessionsEach / 2 ? device : cutoff + device,
    status: 'online',
    ua: 'Mozilla/5.0',
    lastLoginIp: '192.0.2.1',
    extra: {},
    createdByAppPid: 'app',
  }));
}

const stores = { memory: createMemoryStore(), SQLite: await createSqliteStore({ url: ':memory:' }) };
for (const store of Object.values(stores)) {
  for (let user = 0; user < userCount; user++) {
    for (const row of createRows(user)) await store.putSession(row);
  }
}

const filter = { userDid: 'user-500', appPid: 'app', state: { is: 'online', cutoff } } as const;

for (const [name, store] of Object.entries(stores)) {
  describe(`${userCount * sessionsEach} sessions of ${userCount} users in ${name}`, () => {
    bench('list the first ten of one user', async () => {
      await store.listSessions(filter, { offset: 0, limit: 10, order: 'newest-first' });
    });

    bench('count those of one user', async () => {
      await store.countSessions(filter);
    });
  });
}
