import type { AppContext } from '../app/appContext.ts';
import { isOnThisDevice } from '../app/isOnThisDevice.ts';
import { upsertSession } from '../app/upsertSession.ts';
import { bodyError, readBody } from '../http/readBody.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { trustedOrigin } from '../http/trustedOrigin.ts';
import { findValidationError } from '../http/validationError.ts';
import { anyStringOrNull, requiredDid, requiredUuid } from '../http/valueChecks.ts';
import { issueTokens } from '../tokens/issueTokens.ts';

const checks = {
  id: requiredUuid,
  userDid: requiredDid,
  appPid: requiredDid,
  passportId: anyStringOrNull,
};

/**
 * Resumes a session of this device without a sign-in.
 *
 * Stricter than the real service, which hands out tokens for whichever `userDid` comes along with the id
 * of any session, from any device: here the session has to be that person's, in that app, on this device.
 */
export function quickLogin(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/user-session/login`, trustedOrigin(context), async (c) => {
    const body = await readBody(c);
    if ('error' in body) return bodyError(c, body.error);
    if (Array.isArray(body.value)) return c.json({ error: notAnObject(body.value) }, 400);
    const error = findValidationError(body.value, checks);
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

    const resumed = await upsertSession(context, {
      userDid: account.did,
      visitorId: session.visitorId,
      appPid: session.appPid,
      // As on the real service: the next `did/session` fills it in.
      ua: null,
      lastLoginIp: context.clientAddress(c.req.raw, c.env),
    });
    const walletOS = typeof session.extra.walletOS === 'string' ? session.extra.walletOS : 'web';
    // Without a passport a quick login is a guest's, even an owner's.
    const issued = await issueTokens(context, c.req.raw, {
      account,
      session: resumed,
      role: 'guest',
      walletOS,
    });
    return c.json({ ...issued, visitorId: resumed.visitorId });
  });
}

function notAnObject(value: unknown) {
  const context = { type: 'object', label: 'value', value };
  return {
    _original: value,
    details: [{ message: '"value" must be of type object', path: [], type: 'object.base', context }],
  };
}
