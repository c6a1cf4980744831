import { createClient, type InStatement, type Row } from '@libsql/client';
import type { UserSessionStore } from '../store/userSessionStore.ts';
import { number, readAccount, readSession, readToken } from './readRow.ts';
import { schema } from './schema.ts';
import { conditionFor, countQuery, listQuery } from './sessionQuery.ts';
import { writeAccount, writeSession, writeToken } from './writeRow.ts';

/**
 * A store in a SQLite file, or on a libSQL server where one machine is not enough. Makes its tables where
 * there are none; the folder of the file has to exist.
 *
 * @param options.url `file:` and a path, or a libSQL server's address
 * @param options.authToken what a libSQL server wants to see
 * @throws where the database cannot be opened
 * @see https://github.com/tursodatabase/libsql-client-ts
 */
export async function createSqliteStore({
  url,
  authToken,
}: {
  url: string;
  authToken?: string | undefined;
}): Promise<UserSessionStore> {
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) });
  // Readers and a writer then do not wait for each other; a server decides that for itself.
  if (url.startsWith('file:')) await client.execute('pragma journal_mode = wal');
  await client.batch([...schema], 'write');

  const rows = async (statement: InStatement) => (await client.execute(statement)).rows;
  const first = async (statement: InStatement): Promise<Row | undefined> => (await rows(statement))[0];

  const store: UserSessionStore = {
    listAccounts: async () => (await rows('select * from accounts order by rowid')).map(readAccount),
    getAccount: async (did) =>
      map(await first({ sql: 'select * from accounts where did = ?', args: [did] }), readAccount),
    putAccount: async (account) => void (await client.execute(writeAccount(account))),

    getSession: async (id) =>
      map(await first({ sql: 'select * from sessions where id = ?', args: [id] }), readSession),
    findSession: async (key) =>
      map(
        await first({
          sql: 'select * from sessions where user_did = ? and visitor_id = ? and app_pid = ?',
          args: [key.userDid, key.visitorId, key.appPid],
        }),
        readSession,
      ),
    async putSession(row) {
      const stored = await first(writeSession(row));
      return stored ? readSession(stored) : row;
    },
    listSessions: async (filter, window) => (await rows(listQuery(filter, window))).map(readSession),
    countSessions: async (filter) => number((await first(countQuery(filter)))?.total),
    async endSessions(filter, at) {
      const { sql, args } = conditionFor(filter);
      // The tokens go first: afterwards the condition may not find the rows any more.
      await client.batch(
        [
          { sql: `delete from tokens where session_id in (select id from sessions where ${sql})`, args },
          { sql: `update sessions set status = 'offline', updated_at = ? where ${sql}`, args: [at, ...args] },
        ],
        'write',
      );
    },
    async removeSessions(filter) {
      const { sql, args } = conditionFor(filter);
      await client.batch(
        [
          { sql: `delete from tokens where session_id in (select id from sessions where ${sql})`, args },
          { sql: `delete from sessions where ${sql}`, args },
        ],
        'write',
      );
    },

    getToken: async (hash) =>
      map(await first({ sql: 'select * from tokens where hash = ?', args: [hash] }), readToken),
    putToken: async (token) => void (await client.execute(writeToken(token))),
    removeToken: async (hash) =>
      void (await client.execute({ sql: 'delete from tokens where hash = ?', args: [hash] })),
    removeExpiredTokens: async (before) =>
      void (await client.execute({ sql: 'delete from tokens where expires_at < ?', args: [before] })),

    close: async () => client.close(),
  };
  return Object.freeze(store);
}

function map<T>(row: Row | undefined, read: (row: Row) => T): T | undefined {
  return row ? read(row) : undefined;
}
