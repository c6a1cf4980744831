import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { refuseOtherSites } from '../http/guards.ts';
import { readAccessToken, readBody } from '../http/request.ts';
import { sendBodyError } from '../http/response.ts';
import { authenticate } from '../sessions/authenticate.ts';
import type { SessionFilter } from '../store/userSessionStore.ts';
import { hashToken } from '../tokens/createToken.ts';

/**
 * `POST user/logout`: signs out one device of the user, or all of them.
 *
 * Behaves as the real service does, so that clients learn to live with it: it answers 204 whether or not
 * anything was signed out, and a `status` signs out every session instead of those with that status.
 */
export function signOut(router: ServiceRouter, context: AppContext): void {
  router.post(
    `${SERVICE_PATH}/api/user/logout`,
    refuseOtherSites(context, { withCookieOnly: true }),
    async (c) => {
      const body = await readBody(c);
      if ('error' in body && body.error === 'malformed') return sendBodyError(c, body.error);
      const { token } = readAccessToken(c);
      const user = await authenticate(context, token, 'session');
      if (!user || !token) return c.body(null, 204);
      if ('error' in body) return sendBodyError(c, body.error);

      const { status, includeFederated, refreshToken } = body.value;
      const visitorId = body.value.visitorId || c.req.header('x-blocklet-visitor-id') || undefined;
      if (visitorId !== undefined && typeof visitorId !== 'string') {
        return c.json({ error: '"visitorId" must be a string' }, 400);
      }
      const revoked = [token, refreshToken].filter((each) => typeof each === 'string');
      await context.store.endSessions(
        {
          userDid: user.account.did,
          appPid: includeFederated ? undefined : context.app.appPid,
          ...getTarget(status, visitorId),
        },
        context.now(),
        context.session.enableBlacklist ? await Promise.all(revoked.map(hashToken)) : [],
      );
      return c.body(null, 204);
    },
  );
}

function getTarget(status: unknown, visitorId: string | undefined): SessionFilter {
  if (!status) return { visitorId };
  return status === 'offline' ? { state: { is: 'offline' } } : {};
}
