import type { AppContext } from '../app/appContext.ts';
import { findCaller } from '../app/findCaller.ts';
import { readAccessToken } from '../http/readAccessToken.ts';
import { bodyError, readBody } from '../http/readBody.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { hashToken } from '../tokens/hashToken.ts';

/**
 * Signs out one device of the caller, or all of them.
 *
 * With the real service's faults, since clients have to live with them: 204 whatever happened, to whoever
 * asked, and a `status` that ends every session instead of those it names.
 */
export function signOut(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/user/logout`, async (c) => {
    const body = await readBody(c);
    if ('error' in body && body.error === 'malformed') return bodyError(c, body.error);
    const { token } = readAccessToken(c);
    const caller = await findCaller(context, token, 'session');
    if (!caller || !token) return c.body(null, 204);
    if ('error' in body) return bodyError(c, body.error);

    const given = Array.isArray(body.value) ? {} : body.value;
    const visitorId = given.visitorId || c.req.header('x-blocklet-visitor-id') || undefined;
    if (visitorId !== undefined && typeof visitorId !== 'string') {
      return c.json({ error: '"visitorId" must be a string' }, 400);
    }
    if (context.session.enableBlacklist) {
      await context.store.removeToken(await hashToken(token));
      await revokeRefreshToken(context, given.refreshToken);
    }
    await context.store.endSessions(
      {
        userDid: caller.account.did,
        appPid: given.includeFederated ? undefined : context.app.appPid,
        ...whichOf(given.status, visitorId),
      },
      context.now(),
    );
    return c.body(null, 204);
  });
}

/** The rows that a sign-out reaches; `offline` rows only get a new `updatedAt`. */
function whichOf(status: unknown, visitorId: string | undefined) {
  if (!status) return { visitorId };
  return status === 'offline' ? { state: { is: 'offline' } as const } : {};
}

async function revokeRefreshToken(context: AppContext, refreshToken: unknown): Promise<void> {
  if (typeof refreshToken === 'string') await context.store.removeToken(await hashToken(refreshToken));
}
