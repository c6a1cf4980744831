import { createMemoryStore, createUserSessionApp, type UserSessionAppOptions } from '@user-sessions/service';
import { createUserSessionService } from '../src/createUserSessionService.ts';
import { memoryCredentials } from '../src/memoryCredentials.ts';
import type { UserSessionEvent, UserSessionService } from '../src/userSessionService.ts';
import type { UserSessionServiceOptions } from '../src/userSessionServiceOptions.ts';

/** Stands between a client and the embedded service: passes requests on, or breaks what comes back. */
export type Interceptor = (
  request: Request,
  pass: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** A client of one person on one device, and everything that it sent. */
export interface Client {
  service: UserSessionService;
  tokens: { sessionToken: string; refreshToken: string };
  sent: SentRequest[];
  events: UserSessionEvent[];
}

export interface SentRequest {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export const appUrl = 'http://app.test';
export const day = 86_400_000;
export const person = 'z1personpersonpersonpersonperson';
export const stranger = 'z1strangerstrangerstrangerstrange';
export const administrator = 'z1administratoradministratoradmin';

/** An embedded service of its own for each test, with a clock that only the test moves. */
export async function startEmbedded(options: Omit<UserSessionAppOptions, 'store' | 'clock'> = {}) {
  const store = createMemoryStore();
  const clock = { now: Date.now() };
  const app = createUserSessionApp({ ...options, store, clock: () => clock.now });
  for (const [did, role] of [
    [person, 'guest'],
    [stranger, 'guest'],
    [administrator, 'owner'],
  ] as const) {
    await store.putAccount({
      did,
      role,
      fullName: role,
      email: null,
      avatar: null,
      approved: true,
      createdAt: 0,
    });
  }

  async function signIn(did: string, visitorId: string): Promise<Client['tokens']> {
    const response = await app.fetch(
      new Request(`${appUrl}/.well-known/service/api/embedded/sign-in`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-blocklet-visitor-id': visitorId,
          'user-agent': 'test',
        },
        body: JSON.stringify({ did }),
      }),
    );
    return (await response.json()) as Client['tokens'];
  }

  async function connect(
    visitorId: string,
    settings: Partial<UserSessionServiceOptions> & {
      did?: string;
      tokens?: Partial<Client['tokens']>;
      intercept?: Interceptor;
    } = {},
  ): Promise<Client> {
    const { did = person, tokens: given, intercept, ...rest } = settings;
    const tokens = await signIn(did, visitorId);
    const sent: SentRequest[] = [];
    const events: UserSessionEvent[] = [];
    const pass = async (request: Request) => withDate(await app.fetch(request), clock.now);
    const service = createUserSessionService({
      appUrl,
      credentials: memoryCredentials({ ...tokens, visitorId, ...given }),
      ...rest,
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const text = await request.clone().text();
        const body: unknown = text && JSON.parse(text);
        sent.push({ method: request.method, path: pathname + search, headers: request.headers, body });
        return intercept ? intercept(request, pass) : pass(request);
      },
    });
    service.subscribe((event) => events.push(event));
    return { service, tokens, sent, events };
  }

  /** Which of a person's devices the service holds as not signed out, in alphabetical order. */
  async function active(did = person): Promise<string[]> {
    const rows = await store.listSessions(
      { userDid: did },
      { offset: 0, limit: 10_000, order: 'newest-first' },
    );
    return rows.flatMap((row) => (row.status === 'online' ? [row.visitorId] : [])).sort();
  }

  /** Makes a session look as if it was last used so long ago. */
  async function age(visitorId: string, milliseconds: number): Promise<void> {
    const rows = await store.listSessions({ visitorId }, { offset: 0, limit: 10, order: 'newest-first' });
    for (const row of rows) await store.putSession({ ...row, updatedAt: clock.now - milliseconds });
  }

  return { app, store, clock, signIn, connect, active, age };
}

/** The same, with the person signed in on each of these devices. */
export async function withDevices(visitorIds: readonly string[]) {
  const embedded = await startEmbedded();
  for (const visitorId of visitorIds) await embedded.signIn(person, visitorId);
  return embedded;
}

/** The path of the sign-out, as tests look for it. */
export const isSignOut = ({ path }: { path: string }) => path.endsWith('/api/user/logout');

// Over HTTP the server adds it.
function withDate(response: Response, now: number): Response {
  const headers = new Headers(response.headers);
  headers.set('date', new Date(now).toUTCString());
  return new Response(response.body, { status: response.status, headers });
}
