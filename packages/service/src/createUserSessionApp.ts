import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { createAppContext } from './app/createAppContext.ts';
import type { UserSessionApp, UserSessionAppOptions } from './app/userSessionAppOptions.ts';
import { openCors } from './http/openCors.ts';
import { refuseDuplicateTokens } from './http/refuseDuplicateTokens.ts';
import { SERVICE_PATH, type ServiceEnv } from './http/serviceEnv.ts';
import { administratorQueries } from './routes/administratorQueries.ts';
import { appInfo } from './routes/appInfo.ts';
import { csrfToken } from './routes/csrfToken.ts';
import { embeddedSignIn } from './routes/embeddedSignIn.ts';
import { mySessions } from './routes/mySessions.ts';
import { quickLogin } from './routes/quickLogin.ts';
import { sessionProbe } from './routes/sessionProbe.ts';
import { sessionsOnThisDevice } from './routes/sessionsOnThisDevice.ts';
import { signOut } from './routes/signOut.ts';
import { tokenRenewal } from './routes/tokenRenewal.ts';
import { unknownPath } from './routes/unknownPath.ts';

const routes = [
  appInfo,
  embeddedSignIn,
  mySessions,
  sessionsOnThisDevice,
  quickLogin,
  signOut,
  sessionProbe,
  tokenRenewal,
  csrfToken,
  administratorQueries,
  // Last, since it takes whatever the others leave.
  unknownPath,
];

/**
 * Makes a user session service that answers as the vendor's real one does, its oddities included.
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
  router.use(
    bodyLimit({ maxSize: 100 * 1024, onError: (c) => c.json({ error: 'The body is too large' }, 413) }),
  );
  router.get('*', etag({ weak: true }));
  for (const route of routes) route(router, context);
  // What went wrong is the service's own affair: no message and no stack leaves it.
  router.onError((_error, c) => c.json({ error: 'The service failed' }, 500));

  return Object.freeze({
    fetch: async (request: Request, env?: unknown) =>
      router.fetch(request, typeof env === 'object' && env !== null ? env : {}),
  });
}
