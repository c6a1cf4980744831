import { DEFAULT_APP_PID } from '../app/context.ts';
import type { Account, UserSessionStore } from '../store/userSessionStore.ts';
import { sampleSession, sampleSessions } from './sampleSessions.ts';

/** The DID of another app, in which the sample account is signed in as well. */
export const SAMPLE_MEMBER_PID = 'zNKjfcvoyfC917g2uAgLsAUTkhkAJoBm6w6L';

/** The accounts that the seed makes. */
export interface SampleAccounts {
  /** About sixty sessions, on all kinds of devices, in all three states, a few of them in another app. */
  many: Account;
  /** No session yet. */
  fresh: Account;
  /** An owner, who may see the sessions of other users. */
  administrator: Account;
}

const HOUR = 60 * 60 * 1000;

/**
 * Fills a store with sample accounts and their sessions: the same ones for the same `now`. Seeding again
 * resets these accounts' sample sessions and leaves all others alone.
 *
 * @param options.now milliseconds since 1970
 * @param options.appPid the app's DID, where the app was given one
 */
export async function seedAccounts(
  store: UserSessionStore,
  {
    now = Date.now(),
    appPid = DEFAULT_APP_PID,
  }: { now?: number | undefined; appPid?: string | undefined } = {},
): Promise<SampleAccounts> {
  const accounts: SampleAccounts = {
    many: account('z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT', 'Sample account', 'member', now),
    fresh: account('z1axhhxMujmzMpBewgqMNi8UwfoeZ37ZpCZ', 'New account', 'member', now),
    administrator: account('z1faq7xQirdHbouVqu8xQWsJeuBEbnkoBe9', 'Administrator', 'owner', now),
  };
  for (const each of Object.values(accounts)) await store.putAccount(each);

  const { many, administrator } = accounts;
  const here = sampleSessions({ userDid: many.did, appPid, now });
  const elsewhere = here.slice(0, 3).map((row) => ({
    ...row,
    id: row.id.replace('5e551015', '5e551016'),
    appPid: SAMPLE_MEMBER_PID,
  }));
  const administrators = [1, 0, 5].map((device, i) =>
    sampleSession(device, {
      userDid: administrator.did,
      appPid,
      now,
      age: i * 5 * HOUR + HOUR,
      status: 'online',
    }),
  );
  for (const row of [...here, ...elsewhere, ...administrators]) await store.putSession(row);
  return accounts;
}

function account(did: string, fullName: string, role: string, now: number): Account {
  return { did, fullName, role, email: null, avatar: null, approved: true, createdAt: now };
}
