import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { UserSessionApp, UserSessionAppOptions } from '../app/options.ts';
import { createUserSessionApp } from '../createUserSessionApp.ts';
import { SERVICE_PATH } from '../http/env.ts';
import { type SampleAccounts, seedAccounts } from '../seed/seedAccounts.ts';
import { createMemoryStore } from '../store/createMemoryStore.ts';
import type { UserSessionStore } from '../store/userSessionStore.ts';

export interface UserSessionMiddlewareOptions extends Omit<UserSessionAppOptions, 'store'> {
  /** Gets the sample accounts if it has no accounts. @default a memory store */
  store?: UserSessionStore | Promise<UserSessionStore> | undefined;
  /**
   * The sample account to which visitors without a session are signed in when they open a page, or `false`
   * to leave that to a sign-in page of the app.
   *
   * @default 'many'
   */
  account?: keyof SampleAccounts | false | undefined;
}

/** A middleware as Connect, Express and Vite take it. */
export type UserSessionMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

const DAY = 24 * 60 * 60;

/**
 * Serves an embedded session service with sample accounts below `/.well-known/service` and at
 * `/__blocklet__.js`, and signs visitors in by itself. For development only: there is no password.
 *
 * @example
 * express().use(userSessionMiddleware()).listen(3000);
 */
export function userSessionMiddleware({
  store: given = createMemoryStore(),
  account = 'many',
  session,
  ...options
}: UserSessionMiddlewareOptions = {}): UserSessionMiddleware {
  async function start(): Promise<{ app: UserSessionApp; did: string | undefined }> {
    const store = await given;
    const appPid = options.app?.appPid;
    const hasAccounts = (await store.listAccounts()).length > 0;
    const sample =
      account === false && hasAccounts ? undefined : await seedMissing(store, appPid, hasAccounts);
    // Visitors have no sign-in page to come back to, so their tokens live for a day.
    const app = createUserSessionApp({ ...options, store, session: { cacheTtl: DAY, ...session } });
    return { app, did: account === false ? undefined : sample?.[account] };
  }

  // Started by the first request, so that a build that only reads the configuration opens no database.
  let started: ReturnType<typeof start> | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    started ??= start();
    const { app, did } = await started;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith(`${SERVICE_PATH}/`) || pathname === '/__blocklet__.js') {
      await getRequestListener(app.fetch, { overrideGlobalObjects: false })(request, response);
      return true;
    }
    if (did !== undefined && isPageRequest(request)) await signIn(app, did, request, response);
    return false;
  }

  return (request, response, next) => {
    handle(request, response).then((isHandled) => {
      if (!isHandled) next();
    }, next);
  };
}

/** The DIDs of the sample accounts, which are created in an empty store. */
async function seedMissing(
  store: UserSessionStore,
  appPid: string | undefined,
  hasAccounts: boolean,
): Promise<Record<keyof SampleAccounts, string>> {
  const source = hasAccounts ? createMemoryStore() : store;
  const { many, fresh, administrator } = await seedAccounts(source, { appPid });
  return { many: many.did, fresh: fresh.did, administrator: administrator.did };
}

/** Whether a browser opens a page, rather than loading a part of one. */
function isPageRequest({ method, headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest'];
  return (
    method === 'GET' &&
    (destination === undefined || destination === 'document') &&
    (headers.accept ?? '').includes('text/html')
  );
}

/** Signs a visitor in who is not, and sends the cookies along with the page. */
async function signIn(
  app: UserSessionApp,
  did: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { cookie = '', 'user-agent': userAgent = '', host = 'localhost' } = request.headers;
  const visitorId = /(?:^|; )vid=([^;]*)/.exec(cookie)?.[1];
  const headers = {
    cookie,
    'user-agent': userAgent,
    ...(visitorId ? { 'x-blocklet-visitor-id': visitorId } : {}),
  };
  const api = `http://${host}${SERVICE_PATH}/api`;
  const env = { incoming: request };
  const current = await app.fetch(new Request(`${api}/did/session`, { headers }), env);
  if (current.ok) return;
  const signedIn = await app.fetch(
    new Request(`${api}/embedded/sign-in`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ did }),
    }),
    env,
  );
  for (const each of signedIn.headers.getSetCookie()) response.appendHeader('set-cookie', each);
}
