import { createClient, type InStatement } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionFilter, SessionState } from '../store/userSessionStore.ts';
import { migration } from './schema.ts';
import { countSessions, endChunk, removeChunk, selectSessions } from './statements.ts';

const client = createClient({ url: ':memory:' });
const states: (SessionState | undefined)[] = [
  { is: 'online', cutoff: 1 },
  { is: 'expired', cutoff: 1 },
  { is: 'offline' },
  undefined,
];
const owners: SessionFilter[] = [
  { userDid: 'u', appPid: 'a' },
  { userDid: 'u' },
  { userDid: 'u', visitorId: 'v' },
  { userDid: 'u', visitorId: 'v', appPid: 'a' },
  { visitorId: 'v' },
  { visitorId: 'v', appPid: 'a' },
  { appPid: 'a' },
  {},
];
const filters = owners.flatMap((owner) => states.map((state) => ({ ...owner, state })));
const window = { offset: 10, limit: 10 };

async function planOf(statement: InStatement): Promise<string> {
  const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
  const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args: args ?? [] });
  return rows.map((row) => String(row.detail)).join('; ');
}

describe('the queries of the SQLite store', () => {
  beforeAll(async () => void (await client.batch([...migration])));
  afterAll(() => client.close());

  it.each(filters)('list %j without looking at other rows', async (filter) => {
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const plan = await planOf(selectSessions(filter, { ...window, order }));
      expect(plan).toMatch(/SEARCH sessions USING (COVERING )?INDEX/);
      // The page itself may be sorted once more, and so may the few rows of one device.
      const isDevice = filter.userDid !== undefined && filter.visitorId !== undefined;
      expect(plan.match(/TEMP B-TREE/g)?.length ?? 0).toBeLessThanOrEqual(isDevice ? 3 : 1);
      expect(plan).not.toMatch(/SCAN sessions/);
    }
  });

  it.each(filters)('count %j without looking at other rows', async (filter) => {
    const plan = await planOf(countSessions(filter));
    expect(plan).not.toMatch(/SCAN (?!CONSTANT ROW)|TEMP B-TREE/);
    if (filter.visitorId === undefined) expect(plan).toContain('SEARCH session_counts USING PRIMARY KEY');
  });

  it.each(filters)('sign out and remove %j by an index', async (filter) => {
    for (const status of ['online', 'offline'] as const) {
      for (const statement of [...endChunk(filter, 1, status), ...removeChunk(filter, status)]) {
        expect(await planOf(statement)).not.toMatch(/SCAN/);
      }
    }
  });
});
