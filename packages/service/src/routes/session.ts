import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { readAccessToken } from '../http/request.ts';
import { forbidCaching } from '../http/response.ts';
import { authenticate, findOnlineSession } from '../sessions/authenticate.ts';
import { getUserAgent, needsVisitorId } from '../sessions/device.ts';
import { toUserJson } from '../sessions/json.ts';

/**
 * `did/session`: who is signed in. Answers 401 also where the session of the named device is not online.
 * A session without a user agent, as after a quick login, gets it here.
 */
export function session(router: ServiceRouter, context: AppContext): void {
  router.on(['GET', 'POST'], `${SERVICE_PATH}/api/did/session`, async (c) => {
    const user = await authenticate(context, readAccessToken(c).token, 'session');
    const ua = getUserAgent(c.req.raw);
    const visitorId = needsVisitorId(ua) ? c.req.header('x-blocklet-visitor-id') : undefined;
    const named = user && visitorId && (await findOnlineSession(context, user.account.did, visitorId));
    if (!user || (visitorId && !named)) return c.json({ error: 'not login' }, 401);

    if (named && named.ua === null && ua !== null) {
      const lastLoginIp = context.clientAddress(c.req.raw, c.env);
      await context.store.updateSession({ ...named, ua, lastLoginIp, updatedAt: context.now() });
    }
    forbidCaching(c);
    return c.json({
      user: toUserJson(user.account, user.role),
      provider: 'wallet',
      walletOS: user.token.walletOS,
    });
  });
}
