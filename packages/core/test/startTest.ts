import { createTestService, type TestNetwork, type TestServiceOptions } from '@user-sessions/service/testing';
import {
  type BlockletUserSessionService,
  createUserSessionService,
  memoryCredentials,
  type Tokens,
  type UserSessionEvent,
  type UserSessionServiceOptions,
} from '../src/index.ts';

/** Stands between a client and the service: passes requests on, or breaks what comes back. */
export type Interceptor = (
  request: Request,
  pass: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** A client of one user on one device, and everything it sent. */
export interface Client {
  service: BlockletUserSessionService;
  tokens: Tokens;
  sent: SentRequest[];
  events: UserSessionEvent[];
}

export interface SentRequest {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export interface ConnectOptions extends Partial<UserSessionServiceOptions> {
  did?: string;
  tokens?: Partial<Tokens>;
  intercept?: Interceptor;
}

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const USER = 'z1useruseruseruseruseruseruseruser';
export const OTHER_USER = 'z1otherotherotherotherotherother';
export const ADMINISTRATOR = 'z1administratoradministratoradmin';

/** A service of its own for each test, with three users who have no sessions yet. */
export async function startTest(options: Pick<TestServiceOptions, 'session'> = {}) {
  const test = await createTestService({ ...options, clock: { now: Date.now() } });
  const { store, clock, network } = test;
  for (const [did, role] of [
    [USER, 'guest'],
    [OTHER_USER, 'guest'],
    [ADMINISTRATOR, 'owner'],
  ] as const) {
    const account = { did, role, fullName: role, email: null, avatar: null, approved: true, createdAt: 0 };
    await store.putAccount(account);
  }

  async function connect(visitorId: string, settings: ConnectOptions = {}): Promise<Client> {
    const { did = USER, tokens: given, intercept, ...rest } = settings;
    const tokens = await test.signIn({ account: did, visitorId });
    const sent: SentRequest[] = [];
    const events: UserSessionEvent[] = [];
    const service = createUserSessionService({
      appUrl: test.url,
      credentials: memoryCredentials({ ...tokens, visitorId, ...given }),
      ...rest,
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const text = await request.clone().text();
        const body: unknown = text && JSON.parse(text);
        sent.push({ method: request.method, path: pathname + search, headers: request.headers, body });
        return intercept ? intercept(request, test.fetch) : test.fetch(request);
      },
    });
    service.subscribe((event) => events.push(event));
    return { service, tokens, sent, events };
  }

  return {
    url: test.url,
    fetch: test.fetch,
    network: network as TestNetwork,
    store,
    clock,
    signIn: (did: string, visitorId: string) => test.signIn({ account: did, visitorId }),
    connect,
    activeDevices: (did = USER) => test.activeDevices(did),
    /** Makes a session look as if it was last used so long ago. */
    async age(visitorId: string, milliseconds: number): Promise<void> {
      const rows = await store.listSessions({ visitorId }, { offset: 0, limit: 10, order: 'newest-first' });
      for (const row of rows) await store.putSession({ ...row, updatedAt: clock.now - milliseconds });
    },
  };
}

/** The same, with the user signed in on each of these devices. */
export async function withDevices(
  visitorIds: readonly string[],
  options?: Pick<TestServiceOptions, 'session'>,
) {
  const test = await startTest(options);
  for (const visitorId of visitorIds) await test.signIn(USER, visitorId);
  return test;
}

export const isSignOut = ({ path }: { path: string }) => path.endsWith('/api/user/logout');
export const isRefresh = ({ path }: { path: string }) => path.endsWith('/refreshSession');
export const isListing = ({ path }: { path: string }) => path.includes('/myself');
