import type { Account, SessionRow, UserSessionStore } from '../src/store/userSessionStore.ts';
import { createToken } from '../src/tokens/createToken.ts';
import type { ContractUser, RunningService } from './contractSubject.ts';

const userAgents = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 ABTWallet/5.8.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 ArcSphere/1.2.0',
  null,
];
const addresses = ['203.0.113.7', '198.51.100.23', '2001:db8::1f', '127.0.0.1', '192.0.2.44, 10.0.0.1'];
const systems = ['web', 'ios', 'android'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Place {
  did: string;
  memberPid: string;
  now: number;
}

/** Fills a store with the contract's users, exactly as the real service is filled for conformance. */
export async function seedContract(store: UserSessionStore, place: Place): Promise<RunningService['users']> {
  return {
    owner: await seedUser(store, place, {
      role: 'owner',
      did: 'z1R4gd7YPtxo7FmX1beGkbT8Gnu2wRNp3RP',
      count: 57,
    }),
    member: await seedUser(store, place, {
      role: 'member',
      did: 'z1cvPVo8D2qHuetVkfj67RUtZCTHozf64hU',
      count: 3,
    }),
    guest: await seedUser(store, place, {
      role: 'guest',
      did: 'z1SqtPjBSsiU1twKkUNY5AJdTg1Zg7VRMzP',
      count: 0,
    }),
  };
}

async function seedUser(
  store: UserSessionStore,
  place: Place,
  { role, did, count }: { role: string; did: string; count: number },
): Promise<ContractUser> {
  const account: Account = {
    did,
    fullName: role,
    role,
    email: `${role}@example.com`,
    avatar: null,
    approved: true,
    createdAt: place.now,
  };
  await store.putAccount(account);
  const sessions = Array.from({ length: count }, (_, number) => seededSession(account, place, number));
  for (const row of sessions) await store.putSession(row);
  // Our tokens belong to a session. The guest, who has none in this app, has one in the other.
  const own = sessions[0] ?? { ...seededSession(account, place, 18), visitorId: 'guest-elsewhere' };
  if (count === 0) await store.putSession(own);
  const seedToken = async (kind: 'session' | 'refresh', lifetime: number) => {
    const claims = { did, role, fullName: role, walletOS: 'web' };
    const { token, issued } = await createToken(kind, claims, { now: place.now, lifetime });
    await store.putToken({ ...issued, sessionId: own.id });
    return token;
  };
  return {
    did,
    visitorId: own.visitorId,
    sessionToken: await seedToken('session', 60 * 60),
    expiredToken: await seedToken('session', -60),
    refreshToken: await seedToken('refresh', 7 * 24 * 60 * 60),
    sessions: sessions.map(({ id, visitorId }) => ({ id, visitorId })),
  };
}

function seededSession(
  { did: userDid, role }: Account,
  { did, memberPid, now }: Place,
  i: number,
): SessionRow {
  const isOffline = i >= 31 && i < 45;
  const isOld = i >= 45 || (isOffline && i % 3 === 0);
  const updatedAt = now - (isOld ? 8 * DAY : 0) - i * MINUTE;
  return {
    id: crypto.randomUUID(),
    userDid,
    visitorId: `${role}-device-${String(i).padStart(2, '0')}`,
    appPid: i % 19 === 18 ? memberPid : did,
    passportId: null,
    createdAt: updatedAt - DAY,
    updatedAt,
    status: isOffline ? 'offline' : 'online',
    ua: userAgents[i % 5] ?? null,
    lastLoginIp: addresses[(i + Math.floor(i / 5)) % 5] ?? null,
    extra: {
      walletOS: systems[i % 3],
      device: i % 4 ? {} : { clientName: 'arcsphere', id: `dev-${i}`, messageToken: `tok-${i}` },
    },
    createdByAppPid: did,
  };
}
