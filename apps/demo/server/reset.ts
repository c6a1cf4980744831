import { seedAccounts } from '@user-sessions/service';
import { openStore } from './openStore.ts';

/** Takes the demo's database back to its first day. Whoever is signed in is signed out by it. */
export async function reset(): Promise<void> {
  const store = await openStore();
  await store.removeSessions({});
  await seedAccounts(store);
  await store.close();
}
