import { getCookie } from 'hono/cookie';
import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { readBearer } from '../http/request.ts';
import { forbidCaching, sendSentence, sendTooMany, setSessionCookies } from '../http/response.ts';
import { authenticate } from '../sessions/authenticate.ts';
import { getUserAgent, needsVisitorId } from '../sessions/device.ts';
import { toUserJson } from '../sessions/json.ts';
import { hashToken } from '../tokens/createToken.ts';
import { createTokens } from '../tokens/createTokens.ts';

const SIGNED_OUT = 'User session is logout';

/**
 * `POST did/refreshSession`: new tokens for a refresh token, of the same session. Every refusal is a 400
 * with a sentence, never a 401.
 */
export function refreshSession(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/did/refreshSession`, async (c) => {
    const lastLoginIp = context.clientAddress(c.req.raw, c.env);
    const retryAfter = context.refreshLimiter.take(lastLoginIp);
    if (retryAfter !== undefined) return sendTooMany(c, 'Too many refreshes', retryAfter);
    const token = readBearer(c);
    if (!token) return sendSentence(c, 'RefreshToken should not be empty', 400);

    const user = await authenticate(context, token, 'refresh');
    if (!user) {
      const isSessionToken = (await authenticate(context, token, 'session')) !== undefined;
      return sendSentence(c, isSessionToken ? 'invalid token type undefined' : SIGNED_OUT, 400);
    }
    const { account, role, session, token: used } = user;
    const ua = getUserAgent(c.req.raw);
    // A token that could refresh another session of the user would survive the sign-out of its own.
    const isOwnDevice = c.req.header('x-blocklet-visitor-id') === session.visitorId;
    if (session.appPid !== context.app.appPid || (needsVisitorId(ua) && !isOwnDevice)) {
      return sendSentence(c, SIGNED_OUT, 400);
    }

    const { walletOS, asGuest } = used;
    const { issued, ...tokens } = await createTokens(context, c.req.raw, { account, walletOS, asGuest });
    const cookie = getCookie(c, 'login_token');
    const revoked = context.session.enableBlacklist
      ? [used.hash, ...(cookie ? [await hashToken(cookie)] : [])]
      : [];
    const refreshed = {
      ...session,
      ua,
      lastLoginIp,
      updatedAt: context.now(),
      extra: { ...session.extra, walletOS },
    };
    // The session may have been signed out since the token was read.
    if (!(await context.store.updateSession(refreshed, { issued, revoked }))) {
      return sendSentence(c, SIGNED_OUT, 400);
    }
    setSessionCookies(c, context, tokens);
    forbidCaching(c);
    return c.json({
      user: toUserJson(account, role),
      nextToken: tokens.sessionToken,
      nextRefreshToken: tokens.refreshToken,
      provider: 'wallet',
      walletOS,
    });
  });
}
