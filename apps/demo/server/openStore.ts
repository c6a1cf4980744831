import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { seedAccounts, type UserSessionStore } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'sessions.db');

/** Opens the demo's database, the one of `DATABASE_URL` or else a file, and fills it when it is empty. */
export async function openStore(): Promise<UserSessionStore> {
  const url = process.env.DATABASE_URL ?? pathToFileURL(file).href;
  if (url === pathToFileURL(file).href) await mkdir(dirname(file), { recursive: true });
  const store = await createSqliteStore({ url, authToken: process.env.DATABASE_AUTH_TOKEN });
  const accounts = await store.listAccounts();
  if (accounts.length === 0) await seedAccounts(store);
  return store;
}
