import { type Client, createClient, type InStatement, LibsqlError, type Row } from '@libsql/client';
import { StoreBusyError } from '../store/userSessionStore.ts';

/** A connection to a database, which waits for locks and replaces itself when it breaks. */
export interface Connection {
  read(statement: InStatement): Promise<Row[]>;
  /** Runs statements in one transaction and returns the rows and the changes of each. */
  write(statements: readonly InStatement[]): Promise<{ rows: Row[]; changes: number }[]>;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  url: string;
  authToken?: string | undefined;
  /** Milliseconds that a read or a write waits for another process to release its lock. @default 10_000 */
  busyTimeout?: number | undefined;
}

/** libSQL waits for a lock synchronously, which blocks the process: that wait is short, and repeated. */
const BLOCKING_WAIT = 5;
const LONGEST_PAUSE = 100;

const BUSY_CODES = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL'];

/**
 * Opens a database.
 *
 * @throws {LibsqlError} where it cannot be opened
 * @throws {StoreBusyError} where it stays locked for longer than `busyTimeout`
 */
export async function openConnection({
  url,
  authToken,
  busyTimeout = 10_000,
}: ConnectionOptions): Promise<Connection> {
  const isFile = url.startsWith('file:') && !url.includes(':memory:');
  const open = () =>
    // One connection: SQLite has one writer anyway, and all that libSQL does with a file is synchronous.
    createClient({
      url,
      concurrency: 1,
      timeout: BLOCKING_WAIT,
      ...(authToken === undefined ? {} : { authToken }),
    });
  let client: Client | undefined;

  /** Drops a connection that may be stuck in a transaction. Only a file has others to take its place. */
  function replace(): void {
    if (!isFile) return;
    client?.close();
    client = undefined;
  }

  async function attempt<T>(
    operation: (client: Client) => Promise<T>,
    deadline = performance.now() + busyTimeout,
  ): Promise<T> {
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        client ??= open();
        return await operation(client);
      } catch (error) {
        if (isClosed) throw error;
        const isBusy = error instanceof LibsqlError && BUSY_CODES.includes(error.code);
        // After an error, even a lock that was refused at `begin`, libSQL keeps an unfinished statement, and
        // no later transaction of that connection commits ("SQL statements in progress").
        replace();
        if (!isBusy) throw error;
        if (performance.now() > deadline)
          throw new StoreBusyError('The database is locked', { cause: error });
        await sleep(pause * (0.5 + Math.random()));
      }
    }
  }

  let isClosed = false;
  let lastWrite: Promise<unknown> = Promise.resolve();
  // Lets readers and a writer work at the same time. A server decides that by itself.
  if (isFile) {
    await attempt(async (opened) => {
      const { rows } = await opened.execute('pragma journal_mode');
      if (rows[0]?.journal_mode !== 'wal') await opened.execute('pragma journal_mode = wal');
    });
  }

  return {
    read: (statement) => attempt(async (opened) => (await opened.execute(statement)).rows),
    write(statements) {
      const deadline = performance.now() + busyTimeout;
      // One after the other, so that only one of them tries to get a lock that another process has.
      const write = lastWrite.then(() =>
        attempt(async (opened) => {
          const results = await opened.batch([...statements], 'write');
          return results.map(({ rows, rowsAffected }) => ({ rows, changes: rowsAffected }));
        }, deadline),
      );
      lastWrite = write.catch(() => undefined);
      return write;
    },
    async close() {
      isClosed = true;
      client?.close();
      client = undefined;
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
