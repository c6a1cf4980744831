import type { InStatement, Row } from '@libsql/client';
import type { UserSessionStore } from '../store/userSessionStore.ts';
import { type ConnectionOptions, openConnection } from './connection.ts';
import { number, readAccount, readSession, readToken } from './rows.ts';
import { migration, SCHEMA_VERSION } from './schema.ts';
import * as statements from './statements.ts';

/**
 * Opens a store in a SQLite file, or on a libSQL server for more than one machine. Creates its tables where
 * they are missing. The folder of the file has to exist. Several processes may open the same file.
 *
 * A write is on the disk before its promise resolves. While another process holds the lock, reads and writes
 * wait without blocking this one, and reject after `busyTimeout`.
 *
 * @param options.url `file:` and a path, or a libSQL server's address
 * @param options.authToken for a libSQL server
 * @param options.busyTimeout milliseconds to wait for a lock; 10 seconds by default
 * @throws where the database cannot be opened
 * @see https://github.com/tursodatabase/libsql-client-ts
 */
export async function createSqliteStore(options: ConnectionOptions): Promise<UserSessionStore> {
  const connection = await openConnection(options);
  const first = async (statement: InStatement): Promise<Row | undefined> =>
    (await connection.read(statement))[0];

  const created = await first("select 1 from sqlite_master where name = 'schema_version'");
  const current = created && (await first('select version from schema_version'));
  if (current?.version !== SCHEMA_VERSION) await connection.write(migration);

  /** Repeats a transaction that works on a part of the rows until none are left. */
  async function inChunks(chunk: () => readonly InStatement[]): Promise<void> {
    for (;;) {
      const results = await connection.write(chunk());
      if ((results.at(-1)?.changes ?? 0) < statements.CHUNK) return;
      // Lets other requests in.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  const store: UserSessionStore = {
    listAccounts: async () =>
      (await connection.read('select * from accounts order by rowid')).map(readAccount),
    getAccount: async (did) =>
      map(await first({ sql: 'select * from accounts where did = ?', args: [did] }), readAccount),
    putAccount: async (account) => void (await connection.write([statements.putAccount(account)])),

    getSession: async (id) =>
      map(await first({ sql: 'select * from sessions where id = ?', args: [id] }), readSession),
    findSession: async (key) => map(await first(statements.selectSession(key)), readSession),
    async putSession(row, issued = []) {
      const results = await connection.write([
        statements.putSession(row),
        ...issued.map((token) => statements.issueToken(token, row)),
        statements.selectSession(row),
      ]);
      const stored = results.at(-1)?.rows[0];
      if (!stored) throw new Error('The database did not keep a session');
      return readSession(stored);
    },
    async updateSession(row, { issued = [], revoked = [] } = {}) {
      const results = await connection.write([
        statements.updateSession(row),
        ...issued.map((token) => statements.issueToken(token, row)),
        ...revoked.map(statements.removeToken),
        { sql: "select * from sessions where id = ? and status = 'online'", args: [row.id] },
      ]);
      return map(results.at(-1)?.rows[0], readSession);
    },
    listSessions: async (filter, window) =>
      (await connection.read(statements.selectSessions(filter, window))).map(readSession),
    countSessions: async (filter) => number((await first(statements.countSessions(filter)))?.total),
    async endSessions(filter, at, revoked = []) {
      let tokens = revoked.map(statements.removeToken);
      const end = (status: 'online' | 'offline') => () => {
        const chunk = [...tokens, ...statements.endChunk(filter, at, status)];
        tokens = [];
        return chunk;
      };
      if (filter.state?.is !== 'offline') await inChunks(end('online'));
      if (filter.state === undefined || filter.state.is === 'offline') await inChunks(end('offline'));
    },
    async removeSessions(filter) {
      await inChunks(() => statements.removeChunk(filter, 'online'));
      await inChunks(() => statements.removeChunk(filter, 'offline'));
    },

    getToken: async (hash) =>
      map(await first({ sql: 'select * from tokens where hash = ?', args: [hash] }), readToken),
    putToken: async (token) => void (await connection.write([statements.putToken(token)])),
    removeExpiredTokens: async (before) =>
      inChunks(() => [
        {
          sql: `delete from tokens where rowid in
            (select rowid from tokens where expires_at < ? limit ${statements.CHUNK})`,
          args: [before],
        },
      ]),

    close: () => connection.close(),
  };
  return Object.freeze(store);
}

function map<T>(row: Row | undefined, read: (row: Row) => T): T | undefined {
  return row ? read(row) : undefined;
}
