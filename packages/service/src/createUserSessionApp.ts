import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { createAppContext } from './app/context.ts';
import type { UserSessionApp, UserSessionAppOptions } from './app/options.ts';
import { SERVICE_PATH, type ServiceEnv } from './http/env.ts';
import { openCors, refuseDuplicateTokens } from './http/guards.ts';
import { appInfo } from './routes/appInfo.ts';
import { csrfToken } from './routes/csrfToken.ts';
import { deviceSessions } from './routes/deviceSessions.ts';
import { embeddedSignIn } from './routes/embeddedSignIn.ts';
import { graphql } from './routes/graphql.ts';
import { mySessions } from './routes/mySessions.ts';
import { quickLogin } from './routes/quickLogin.ts';
import { refreshSession } from './routes/refreshSession.ts';
import { session } from './routes/session.ts';
import { signOut } from './routes/signOut.ts';
import { unknownPath } from './routes/unknownPath.ts';
import { StoreBusyError } from './store/userSessionStore.ts';

const MAX_BODY_SIZE = 100 * 1024;

const routes = [
  appInfo,
  embeddedSignIn,
  mySessions,
  deviceSessions,
  quickLogin,
  signOut,
  session,
  refreshSession,
  csrfToken,
  graphql,
  // Last, since it answers everything that is left.
  unknownPath,
];

/**
 * Creates a user session service that answers as the vendor's real one does.
 *
 * @example
 * const app = createUserSessionApp({ store: createMemoryStore() });
 * const response = await app.fetch(new Request('http://localhost/.well-known/service/api/embedded/accounts'));
 */
export function createUserSessionApp(options: UserSessionAppOptions): UserSessionApp {
  const context = createAppContext(options);
  const router = new Hono<ServiceEnv>();

  router.use(openCors);
  router.use(`${SERVICE_PATH}/*`, refuseDuplicateTokens);
  const onError = (c: { json(body: object, status: 413): Response }) =>
    c.json({ error: 'The body is too large' }, 413);
  router.use(bodyLimit({ maxSize: MAX_BODY_SIZE, onError }));
  router.get('*', etag({ weak: true }));
  for (const route of routes) route(router, context);
  // No message and no stack leaves the service.
  router.onError((error, c) =>
    error instanceof StoreBusyError
      ? c.json({ error: 'The service is busy' }, 503, { 'Retry-After': '1' })
      : c.json({ error: 'The service failed' }, 500),
  );

  return Object.freeze({
    fetch: async (request: Request, env?: unknown) =>
      router.fetch(request, typeof env === 'object' && env !== null ? env : {}),
  });
}
