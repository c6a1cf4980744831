import type { AppContext } from '../app/appContext.ts';
import { callersSession } from '../app/callersSession.ts';
import { findCaller } from '../app/findCaller.ts';
import { needsVisitorId } from '../app/needsVisitorId.ts';
import { personOnTheWire } from '../app/personOnTheWire.ts';
import { upsertSession } from '../app/upsertSession.ts';
import { readAccessToken } from '../http/readAccessToken.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';

/**
 * Who is signed in; 401 also where this device's session is not online. A session that does not know its
 * user agent yet, as after a quick login, learns it here.
 */
export function sessionProbe(router: ServiceRouter, context: AppContext): void {
  router.on(['GET', 'POST'], `${SERVICE_PATH}/api/did/session`, async (c) => {
    const caller = await findCaller(context, readAccessToken(c).token, 'session');
    const ua = c.req.header('user-agent');
    const visitorId = needsVisitorId(ua) ? c.req.header('x-blocklet-visitor-id') : undefined;
    const session = caller && visitorId ? await callersSession(context, caller, visitorId) : undefined;
    if (!caller || (visitorId && !session)) return c.json({ error: 'not login' }, 401);

    if (session && session.ua === null && ua !== undefined) {
      const lastLoginIp = context.clientAddress(c.req.raw, c.env);
      await upsertSession(context, { ...session, ua, lastLoginIp });
    }
    c.header('Cache-Control', 'no-store, no-cache, must-revalidate, proxy-revalidate');
    return c.json({
      user: personOnTheWire(caller.account, caller.token.role),
      provider: 'wallet',
      walletOS: caller.token.walletOS,
    });
  });
}
