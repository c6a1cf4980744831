import { DEFAULT_APP_PID } from '../app/context.ts';
import type { UserSessionApp, UserSessionAppOptions } from '../app/options.ts';
import { createUserSessionApp } from '../createUserSessionApp.ts';
import { type SampleAccounts, seedAccounts } from '../seed/seedAccounts.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import type { SessionRow, UserSessionStore } from '../store/userSessionStore.ts';
import { createTestNetwork, type TestNetwork } from './createTestNetwork.ts';

/** The user agent of every device that was given none: Chrome on Linux. */
export const TEST_USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const URL_OF_APP = 'http://localhost';
const HOUR = 60 * 60 * 1000;
const SOME_TIME = Date.UTC(2026, 4, 4, 12);
const SECONDS_A_WEEK = 7 * 24 * 60 * 60;

/** A sample account by its name in `SampleAccounts`, or any account in the store by its DID. */
export type TestAccount = keyof SampleAccounts | (string & {});

/** Who signs in, and on which device. */
export interface TestSignIn {
  /** @default the account of the device under test */
  account?: TestAccount | undefined;
  /** @default the device under test */
  visitorId?: string | undefined;
  /** @default TEST_USER_AGENT */
  userAgent?: string | undefined;
  /** The IP address that the session shows. @default none */
  address?: string | undefined;
}

/** A device besides the one under test on which the same account has a session. */
export interface TestDevice extends Omit<TestSignIn, 'account' | 'visitorId'> {
  visitorId: string;
  /** @default 'online' */
  status?: 'online' | 'expired' | 'offline' | undefined;
  /** Milliseconds before now. @default an hour; for an expired device, an hour more than its time to live */
  lastActiveAt?: number | undefined;
}

/** What a sign-in hands out: give it to the client's `memoryCredentials`. */
export interface TestTokens {
  sessionToken: string;
  refreshToken: string;
  visitorId: string;
}

export interface TestServiceOptions {
  /** The account that is signed in on the device under test. @default 'fresh' */
  account?: TestAccount | undefined;
  /** The device under test. @default 'this-device' */
  visitorId?: string | undefined;
  /** The user agent of the device under test. @default TEST_USER_AGENT */
  userAgent?: string | undefined;
  /** The IP address of the device under test. @default none */
  address?: string | undefined;
  /** More devices of that account. @default none */
  devices?: readonly TestDevice[] | undefined;
  /** The time, in milliseconds since 1970. A test may move it. @default noon UTC on 4 May 2026 */
  clock?: { now: number } | undefined;
  /** As in `createUserSessionApp`. */
  session?: UserSessionAppOptions['session'];
  /** @default a memory store */
  store?: UserSessionStore | undefined;
}

/** A service with a signed-in user, and the means to look behind it. */
export interface TestService {
  /** Hand it to `createUserSessionService`. */
  fetch: typeof globalThis.fetch;
  /** The app's address. */
  url: string;
  /** The tokens of the device under test, as its sign-in made them. */
  tokens: TestTokens;
  app: UserSessionApp;
  store: UserSessionStore;
  /** The sample accounts. */
  accounts: SampleAccounts;
  /** The DID of the user on the device under test. */
  did: string;
  /** The visitor id of the device under test. */
  visitorId: string;
  clock: { now: number };
  network: TestNetwork;
  /** Signs an account in, on the device under test or on any other. The network does not see it. */
  signIn(signIn?: TestSignIn): Promise<TestTokens>;
  /** The visitor ids of a user's sessions that were not signed out, expired ones included, sorted. */
  activeDevices(did?: string): Promise<string[]>;
}

/**
 * Starts a service for one test, with sample accounts and a user who is signed in. It needs no server and
 * runs in Node and in browsers.
 *
 * @example
 * const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
 * const service = createUserSessionService({
 *   fetch: test.fetch,
 *   appUrl: test.url,
 *   credentials: memoryCredentials(test.tokens),
 * });
 * await service.signOutSession('phone');
 * expect(await test.activeDevices()).toEqual(['this-device']);
 */
export async function createTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { account = 'fresh', visitorId = 'this-device', session, devices = [] } = options;
  const { clock = { now: SOME_TIME }, store = createMemoryStore() } = options;
  const accounts = await seedAccounts(store, { now: clock.now });
  const app = createUserSessionApp({ store, clock: () => clock.now, session });
  const { network, fetch } = createTestNetwork((request) => app.fetch(request), clock);

  const didOf = (name: TestAccount) =>
    name in accounts ? accounts[name as keyof SampleAccounts].did : String(name);

  async function signIn(given: TestSignIn = {}): Promise<TestTokens> {
    const device = { visitorId, userAgent: TEST_USER_AGENT, ...withoutUndefined(given) };
    const did = didOf(device.account ?? account);
    const response = await app.fetch(
      new Request(`${URL_OF_APP}/.well-known/service/api/embedded/sign-in`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': device.userAgent,
          'x-blocklet-visitor-id': device.visitorId,
          ...(device.address === undefined ? {} : { 'x-client-ip': device.address }),
        },
        body: JSON.stringify({ did }),
      }),
    );
    if (!response.ok) throw new Error(`The sign-in of "${did}" was refused with ${response.status}`);
    const { sessionToken, refreshToken } = await response.json();
    // A browser does not let a page set the user agent of a request.
    const row = await store.findSession({
      userDid: did,
      visitorId: device.visitorId,
      appPid: DEFAULT_APP_PID,
    });
    if (row && row.ua !== device.userAgent) await store.putSession({ ...row, ua: device.userAgent });
    return { sessionToken, refreshToken, visitorId: device.visitorId };
  }

  const did = didOf(account);
  const ttl = (session?.ttl ?? SECONDS_A_WEEK) * 1000;
  for (const [index, device] of devices.entries()) {
    await store.putSession(toRow(device, { index, userDid: did, now: clock.now, ttl }));
  }
  const { userAgent, address } = options;
  const tokens = await signIn({ userAgent, address });

  return Object.freeze({
    fetch,
    url: URL_OF_APP,
    tokens,
    app,
    store,
    accounts,
    did,
    visitorId,
    clock,
    network,
    signIn,
    async activeDevices(of = did) {
      const active = await store.listSessions(
        { userDid: of, appPid: DEFAULT_APP_PID },
        { offset: 0, limit: Number.MAX_SAFE_INTEGER, order: 'newest-first' },
      );
      return active.flatMap((row) => (row.status === 'online' ? [row.visitorId] : [])).sort();
    },
  });
}

function toRow(
  { visitorId, userAgent = TEST_USER_AGENT, address, status = 'online', lastActiveAt }: TestDevice,
  { index, userDid, now, ttl }: { index: number; userDid: string; now: number; ttl: number },
): SessionRow {
  const updatedAt = now - (lastActiveAt ?? (status === 'expired' ? ttl + HOUR : HOUR));
  return {
    id: `7e570000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    userDid,
    visitorId,
    appPid: DEFAULT_APP_PID,
    passportId: null,
    createdAt: updatedAt,
    updatedAt,
    status: status === 'offline' ? 'offline' : 'online',
    ua: userAgent,
    lastLoginIp: address ?? null,
    extra: { walletOS: 'web' },
    createdByAppPid: DEFAULT_APP_PID,
  };
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
