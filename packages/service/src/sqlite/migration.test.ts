import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteStore } from './createSqliteStore.ts';
import { tables } from './schema.ts';

const HOUR = 60 * 60 * 1000;
let folder: string;

describe('a database of an earlier version', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'user-sessions-migration-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps its sessions, and counts them', async () => {
    const url = pathToFileURL(join(folder, 'sessions.db')).href;
    const client = createClient({ url });
    await client.batch([
      ...tables.slice(0, 3),
      'create index sessions_in_app on sessions (user_did, app_pid, updated_at desc, id)',
      ...Array.from({ length: 10 }, (_, i) => ({
        sql: "insert into sessions values (?, 'user', ?, 'app', null, 0, ?, ?, null, null, '{}', 'app')",
        args: [`id${i}`, `device${i}`, i * HOUR, i < 3 ? 'offline' : 'online'],
      })),
    ]);
    client.close();

    for (const _opening of ['first', 'second']) {
      const store = await createSqliteStore({ url });
      const user = { userDid: 'user', appPid: 'app' };
      expect(await store.countSessions(user)).toBe(10);
      expect(await store.countSessions({ ...user, state: { is: 'offline' } })).toBe(3);
      expect(await store.countSessions({ ...user, state: { is: 'online', cutoff: 5 * HOUR } })).toBe(5);
      expect(await store.countSessions({ ...user, state: { is: 'expired', cutoff: 5 * HOUR } })).toBe(2);
      expect(await store.findSession({ ...user, visitorId: 'device7' })).toMatchObject({ id: 'id7' });
      await store.close();
    }
  });
});
