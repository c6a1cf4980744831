import { seedAccounts } from '@user-sessions/service';
import { openStore } from './store.ts';

/** Resets the demo's database. Signs out everyone who is signed in. */
export async function reset(): Promise<void> {
  const store = await openStore();
  await store.removeSessions({});
  await seedAccounts(store);
  await store.close();
}
