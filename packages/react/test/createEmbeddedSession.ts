import {
  createUserSessionService,
  memoryCredentials,
  type UserSessionCredentials,
  type UserSessionService,
} from '@user-sessions/core';
import {
  createMemoryStore,
  createUserSessionApp,
  type SampleAccounts,
  seedAccounts,
  type UserSessionApp,
  type UserSessionStore,
} from '@user-sessions/service';
import { createNetwork, type Network } from './createNetwork.ts';

/** A moment like any other, for tests that say nothing of time. */
export const someTime = Date.parse('2026-05-04T12:00:00Z');

export const thisUserAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A person who is signed in on this device, and the service that knows of it. */
export interface EmbeddedSession {
  service: UserSessionService;
  app: UserSessionApp;
  store: UserSessionStore;
  accounts: SampleAccounts;
  credentials: UserSessionCredentials;
  network: Network;
  did: string;
  visitorId: string;
  clock: { now: number };
  /** Signs an account in on a device: this one, or any other. */
  signIn: (who: SignIn) => Promise<SignedIn>;
  /** Another window, or another device, with a client of its own on the same service. */
  open: (who: SignIn) => Promise<UserSessionService>;
  /** Makes this device's tokens those of another sign-in, as another window would: unannounced. */
  switchTo: (account: keyof SampleAccounts) => Promise<void>;
}

export interface SignIn {
  /** @default 'many' */
  account?: keyof SampleAccounts | undefined;
  /** @default this device's */
  visitorId?: string | undefined;
  userAgent?: string | undefined;
  /** @default none */
  address?: string | undefined;
}

export interface SignedIn {
  sessionToken: string;
  refreshToken: string;
  visitorId: string;
}

/** Who is signed in, and to what. */
export interface EmbeddedSessionOptions extends SignIn {
  /** Seconds after its last activity at which a session expires. @default the service's own */
  ttl?: number | undefined;
  /** Stands between the network and the service: may answer in its place, late, or not at all. */
  through?: ((service: Fetch) => Fetch) | undefined;
}

type Fetch = (request: Request) => Promise<Response>;

/** An embedded service with its sample accounts, and a client that is signed in to it. */
export async function createEmbeddedSession(options: EmbeddedSessionOptions = {}): Promise<EmbeddedSession> {
  const { account = 'many', visitorId = 'this-device', ttl, through = (service: Fetch) => service } = options;
  const clock = { now: someTime };
  const store = createMemoryStore();
  const accounts = await seedAccounts(store, { now: clock.now });
  const app = createUserSessionApp({ store, clock: () => clock.now, session: { ttl } });
  const network = createNetwork({ fetch: through((request) => app.fetch(request)) }, clock);

  async function signIn(who: SignIn): Promise<SignedIn> {
    const response = await app.fetch(
      new Request('http://localhost/.well-known/service/api/embedded/sign-in', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': who.userAgent ?? thisUserAgent,
          'x-blocklet-visitor-id': who.visitorId ?? visitorId,
          ...(who.address === undefined ? {} : { 'x-client-ip': who.address }),
        },
        body: JSON.stringify({ did: accounts[who.account ?? account].did }),
      }),
    );
    if (!response.ok) throw new Error(`The embedded sign-in answered ${response.status}.`);
    await noteUserAgent(who);
    return response.json();
  }

  // A browser keeps a page from setting the user agent of a request.
  async function noteUserAgent(who: SignIn): Promise<void> {
    const signedIn = { userDid: accounts[who.account ?? account].did, visitorId: who.visitorId ?? visitorId };
    const [row] = await store.listSessions(signedIn, { offset: 0, limit: 1, order: 'newest-first' });
    if (row && row.ua === null) await store.putSession({ ...row, ua: who.userAgent ?? thisUserAgent });
  }

  const credentials = memoryCredentials({ ...(await signIn(options)), visitorId });
  const connect = (of: UserSessionCredentials) =>
    createUserSessionService({ appUrl: 'http://localhost', fetch: network.fetch, credentials: of, retry: 0 });

  return {
    service: connect(credentials),
    app,
    store,
    accounts,
    credentials,
    network,
    did: accounts[account].did,
    visitorId,
    clock,
    signIn,
    open: async (who) => connect(memoryCredentials(await signIn(who))),
    switchTo: async (other) => credentials.setTokens(await signIn({ account: other })),
  };
}
