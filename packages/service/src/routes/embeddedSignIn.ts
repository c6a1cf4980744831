import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../app/appContext.ts';
import { MAX_VISITOR_ID_LENGTH, upsertSession } from '../app/upsertSession.ts';
import { walletSystem } from '../app/walletSystem.ts';
import { bodyError, readBody } from '../http/readBody.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { isSecure, setSessionCookies } from '../http/setSessionCookies.ts';
import { issueTokens } from '../tokens/issueTokens.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

/**
 * The sign-in of the embedded service: an account is picked, and nothing is proved. The real service has
 * DID Connect here; this is the one thing that stands in for it.
 */
export function embeddedSignIn(router: ServiceRouter, context: AppContext): void {
  router.get(`${SERVICE_PATH}/api/embedded/accounts`, async (c) => {
    const accounts = await context.store.listAccounts();
    return c.json(accounts.map(({ did, fullName, role }) => ({ did, fullName, role })));
  });

  router.post(`${SERVICE_PATH}/api/embedded/sign-in`, async (c) => {
    const body = await readBody(c);
    if ('error' in body) return bodyError(c, body.error);
    const did = 'did' in body.value ? body.value.did : undefined;
    const account = typeof did === 'string' ? await context.store.getAccount(did) : undefined;
    if (!account?.approved) return c.json({ error: '"did" has to name an account' }, 400);
    const visitorId = c.req.header('x-blocklet-visitor-id') || getCookie(c, 'vid') || crypto.randomUUID();
    if (visitorId.length > MAX_VISITOR_ID_LENGTH) {
      return c.json({ error: `A visitor id has at most ${MAX_VISITOR_ID_LENGTH} characters` }, 400);
    }

    const ua = c.req.header('user-agent') ?? null;
    const walletOS = walletSystem(ua);
    const session = await upsertSession(context, {
      userDid: account.did,
      visitorId,
      appPid: context.app.appPid,
      ua,
      lastLoginIp: context.clientAddress(c.req.raw, c.env),
      extra: { walletOS },
    });
    const issued = await issueTokens(context, c.req.raw, { account, session, role: account.role, walletOS });
    setSessionCookies(c, context, issued);
    setCookie(c, 'vid', visitorId, { path: '/', maxAge: ONE_YEAR, secure: isSecure(c), sameSite: 'Lax' });
    return c.json({ ...issued, visitorId });
  });
}
