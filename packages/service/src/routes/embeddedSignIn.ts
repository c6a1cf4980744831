import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { refuseOtherSites } from '../http/guards.ts';
import { readBody } from '../http/request.ts';
import { forbidCaching, isSecure, sendBodyError, sendTooMany, setSessionCookies } from '../http/response.ts';
import { getUserAgent, getWalletSystem, MAX_VISITOR_ID_LENGTH } from '../sessions/device.ts';
import { startSession } from '../sessions/startSession.ts';
import { createTokens } from '../tokens/createTokens.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** `embedded/sign-in`: signs in to any account without proof. The real service has DID Connect instead. */
export function embeddedSignIn(router: ServiceRouter, context: AppContext): void {
  router.get(`${SERVICE_PATH}/api/embedded/accounts`, async (c) => {
    const accounts = await context.store.listAccounts();
    return c.json(accounts.map(({ did, fullName, role }) => ({ did, fullName, role })));
  });

  router.post(
    `${SERVICE_PATH}/api/embedded/sign-in`,
    refuseOtherSites(context, { withCookieOnly: false }),
    async (c) => {
      const lastLoginIp = context.clientAddress(c.req.raw, c.env);
      const retryAfter = context.signInLimiter.take(lastLoginIp);
      if (retryAfter !== undefined) return sendTooMany(c, 'Too many sign-ins', retryAfter);
      const body = await readBody(c);
      if ('error' in body) return sendBodyError(c, body.error);
      const { did } = body.value;
      const account = typeof did === 'string' ? await context.store.getAccount(did) : undefined;
      if (!account?.approved) return c.json({ error: '"did" has to name an account' }, 400);
      const visitorId = c.req.header('x-blocklet-visitor-id') || getCookie(c, 'vid') || crypto.randomUUID();
      if (visitorId.length > MAX_VISITOR_ID_LENGTH) {
        return c.json({ error: `A visitor id has at most ${MAX_VISITOR_ID_LENGTH} characters` }, 400);
      }

      const ua = getUserAgent(c.req.raw);
      const walletOS = getWalletSystem(ua);
      const { issued, ...tokens } = await createTokens(context, c.req.raw, { account, walletOS });
      const signIn = { userDid: account.did, visitorId, ua, lastLoginIp, extra: { walletOS } };
      if (!(await startSession(context, signIn, issued))) {
        return sendTooMany(c, 'The account has too many active sessions', 60 * 60);
      }
      setSessionCookies(c, context, tokens);
      const secure = isSecure(c, context);
      setCookie(c, 'vid', visitorId, { path: '/', maxAge: ONE_YEAR, secure, sameSite: 'Lax' });
      forbidCaching(c);
      return c.json({ ...tokens, visitorId });
    },
  );
}
