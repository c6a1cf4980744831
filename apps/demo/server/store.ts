import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { seedAccounts, type UserSessionStore } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';

/** The demo's database: at the root of the repository, which Vite does not serve. */
export const databaseFile = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  '..',
  '.data',
  'demo.db',
);

/** Opens the database of `DATABASE_URL`, or the demo's own, and fills it when it is empty. */
export async function openStore(): Promise<UserSessionStore> {
  const own = pathToFileURL(databaseFile).href;
  const url = process.env.DATABASE_URL ?? own;
  if (url === own) await mkdir(dirname(databaseFile), { recursive: true });
  const store = await createSqliteStore({ url, authToken: process.env.DATABASE_AUTH_TOKEN });
  const accounts = await store.listAccounts();
  if (accounts.length === 0) await seedAccounts(store);
  return store;
}
