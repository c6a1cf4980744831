import { bench, describe } from 'vitest';
import { createSqliteStore } from '../sqlite/createSqliteStore.ts';
import { createMemoryStore } from './createMemoryStore.ts';
import type { SessionRow } from './userSessionStore.ts';

const people = 1000;
const sessionsEach = 20;
const cutoff = 10_000;

/** One person's rows: the older half of them ran out of time. */
function rowsOf(person: number): SessionRow[] {
  return Array.from({ length: sessionsEach }, (_, device) => ({
    id: `${person}-${device}`,
    userDid: `person-${person}`,
    visitorId: `visitor-${person}-${device}`,
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
  for (let person = 0; person < people; person++) {
    for (const row of rowsOf(person)) await store.putSession(row);
  }
}

const filter = { userDid: 'person-500', appPid: 'app', state: { is: 'online', cutoff } } as const;

for (const [name, store] of Object.entries(stores)) {
  describe(`${people * sessionsEach} sessions of ${people} people in ${name}`, () => {
    bench('list the first ten of one person', async () => {
      await store.listSessions(filter, { offset: 0, limit: 10, order: 'newest-first' });
    });

    bench('count those of one person', async () => {
      await store.countSessions(filter);
    });
  });
}
