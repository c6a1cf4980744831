import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { requireTrustedOrigin } from '../http/guards.ts';
import { readBody } from '../http/request.ts';
import { forbidCaching, sendBodyError, sendTooMany } from '../http/response.ts';
import { did, nullableString, uuid, validate } from '../http/validate.ts';
import { isOnThisDevice } from '../sessions/device.ts';
import { createTokens } from '../tokens/createTokens.ts';

const checks = { id: uuid, userDid: did, appPid: did, passportId: nullableString };

/**
 * `POST user-session/login`: resumes a session of this device without a sign-in. The session has to be that
 * user's, in that app, on this device. The real service is more permissive here.
 */
export function quickLogin(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/user-session/login`, requireTrustedOrigin(context), async (c) => {
    const lastLoginIp = context.clientAddress(c.req.raw, c.env);
    const retryAfter = context.signInLimiter.take(lastLoginIp);
    if (retryAfter !== undefined) return sendTooMany(c, 'Too many sign-ins', retryAfter);
    const body = await readBody(c);
    if ('error' in body) return sendBodyError(c, body.error);
    const error = validate(body.value, checks);
    if (error) return c.json({ error }, 400);

    const { id, userDid, appPid } = body.value;
    const session = await context.store.getSession(String(id).toLowerCase());
    const account = await context.store.getAccount(String(userDid));
    if (
      !account?.approved ||
      session?.status !== 'online' ||
      session.userDid !== userDid ||
      session.appPid !== appPid ||
      !isOnThisDevice(context, session, c.req.raw, c.env)
    ) {
      return c.json({ error: 'session expired' }, 401);
    }
    if (appPid !== context.app.appPid) {
      return c.json({ error: 'This service cannot sign in to the other apps of its federation' }, 400);
    }

    const walletOS = typeof session.extra.walletOS === 'string' ? session.extra.walletOS : 'web';
    // Without a passport a quick login is a guest's, even an owner's.
    const options = { account, walletOS, asGuest: true };
    const { issued, ...tokens } = await createTokens(context, c.req.raw, options);
    // As on the real service, the next `did/session` fills in the user agent.
    const resumed = { ...session, ua: null, lastLoginIp, updatedAt: context.now() };
    if (!(await context.store.updateSession(resumed, { issued }))) {
      return c.json({ error: 'session expired' }, 401);
    }
    forbidCaching(c);
    return c.json({ ...tokens, visitorId: session.visitorId });
  });
}
