import { getCookie } from 'hono/cookie';
import type { AppContext } from '../app/appContext.ts';
import { callersSession } from '../app/callersSession.ts';
import { findCaller } from '../app/findCaller.ts';
import { needsVisitorId } from '../app/needsVisitorId.ts';
import { personOnTheWire } from '../app/personOnTheWire.ts';
import { upsertSession } from '../app/upsertSession.ts';
import { plainText } from '../http/plainText.ts';
import { readBearer } from '../http/readAccessToken.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { setSessionCookies } from '../http/setSessionCookies.ts';
import { hashToken } from '../tokens/hashToken.ts';
import { issueTokens } from '../tokens/issueTokens.ts';

const SIGNED_OUT = 'User session is logout';

/** Hands out new tokens for a refresh token. Every refusal is a 400 with a sentence, never a 401. */
export function tokenRenewal(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/did/refreshSession`, async (c) => {
    const token = readBearer(c);
    if (!token) return plainText(c, 'RefreshToken should not be empty', 400);
    const ua = c.req.header('user-agent');
    const visitorId = needsVisitorId(ua) ? c.req.header('x-blocklet-visitor-id') : undefined;
    if (needsVisitorId(ua) && !visitorId) return plainText(c, SIGNED_OUT, 400);

    const caller = await findCaller(context, token, 'refresh');
    if (!caller) {
      const isSessionToken = (await findCaller(context, token, 'session')) !== undefined;
      return plainText(c, isSessionToken ? 'invalid token type undefined' : SIGNED_OUT, 400);
    }
    if (visitorId && !(await callersSession(context, caller, visitorId)))
      return plainText(c, SIGNED_OUT, 400);

    const { account, token: used } = caller;
    const session = await upsertSession(context, {
      userDid: account.did,
      // A program that names no device gets a new one, every time.
      visitorId: visitorId ?? crypto.randomUUID(),
      appPid: context.app.appPid,
      ua: ua ?? null,
      lastLoginIp: context.clientAddress(c.req.raw, c.env),
      extra: { walletOS: used.walletOS },
    });
    const { role, walletOS } = used;
    const issued = await issueTokens(context, c.req.raw, { account, session, role, walletOS });
    if (context.session.enableBlacklist) {
      await context.store.removeToken(used.hash);
      const cookie = getCookie(c, 'login_token');
      if (cookie) await context.store.removeToken(await hashToken(cookie));
    }
    setSessionCookies(c, context, issued);
    return c.json({
      user: personOnTheWire(account, role),
      nextToken: issued.sessionToken,
      nextRefreshToken: issued.refreshToken,
      provider: 'wallet',
      walletOS,
    });
  });
}
