import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionFilter, SessionState } from '../store/userSessionStore.ts';
import { schema } from './schema.ts';
import { conditionFor, countQuery, listQuery } from './sessionQuery.ts';

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

async function planOf(statement: ReturnType<typeof countQuery>): Promise<string> {
  const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
  const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args: args ?? [] });
  return rows.map((row) => String(row.detail)).join('; ');
}

describe('the queries of the SQLite store', () => {
  beforeAll(async () => void (await client.batch([...schema])));
  afterAll(() => client.close());

  it.each(filters)('list %j from an index that holds the order', async (filter) => {
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const plan = await planOf(listQuery(filter, { ...window, order }));
      expect(plan).toMatch(/^SEARCH sessions USING (COVERING )?INDEX/);
      expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });

  it.each(filters)('count %j from an index', async (filter) => {
    const plan = await planOf(countQuery(filter));
    expect(plan).toMatch(/^SEARCH sessions USING (COVERING )?INDEX/);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it.each(owners)('sign out %j by an index', async (filter) => {
    const { sql, args } = conditionFor(filter);
    const tokens = await planOf({
      sql: `delete from tokens where session_id in (select id from sessions where ${sql})`,
      args,
    });
    expect(tokens).not.toMatch(/SCAN/);
    expect(await planOf({ sql: `update sessions set status = 'x' where ${sql}`, args })).not.toMatch(/SCAN/);
  });
});
