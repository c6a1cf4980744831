import type { AppContext } from '../app/appContext.ts';
import type { Account, SessionRow } from '../store/userSessionStore.ts';
import { createToken } from './createToken.ts';
import { csrfTokenOf } from './csrfTokenOf.ts';

/** What a sign-in, a quick login or a renewal hands out. */
export interface IssuedTokens {
  sessionToken: string;
  refreshToken: string;
  csrfToken: string;
}

const DAY = 24 * 60 * 60;

/**
 * Makes and stores a session token and a refresh token for a row.
 *
 * The session token lives for `session.cacheTtl` where the request says which DID Connect it speaks, and
 * for a day where it does not, as on the real service.
 */
export async function issueTokens(
  context: AppContext,
  request: Request,
  {
    account,
    session,
    role,
    walletOS,
  }: { account: Account; session: SessionRow; role: string; walletOS: string },
): Promise<IssuedTokens> {
  const { store, session: settings } = context;
  const now = context.now();
  const claims = { did: account.did, role, fullName: account.fullName, walletOS };
  const lifetime = request.headers.has('x-did-connect-version') ? settings.cacheTtl : DAY;
  const forSession = await createToken('session', claims, { sessionId: session.id, now, lifetime });
  const forRefresh = await createToken('refresh', claims, {
    sessionId: session.id,
    now,
    lifetime: settings.ttl,
  });
  await store.removeExpiredTokens(now);
  await store.putToken(forSession.row);
  await store.putToken(forRefresh.row);
  return {
    sessionToken: forSession.token,
    refreshToken: forRefresh.token,
    csrfToken: await csrfTokenOf(forSession.token),
  };
}
