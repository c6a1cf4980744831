import type { AppContext } from '../app/context.ts';
import type { Account, IssuedToken } from '../store/userSessionStore.ts';
import { createCsrfToken } from './createCsrfToken.ts';
import { createToken } from './createToken.ts';

/** The tokens that a sign-in, a quick login and a refresh return, and what to store for them. */
export interface NewTokens {
  sessionToken: string;
  refreshToken: string;
  csrfToken: string;
  issued: readonly IssuedToken[];
}

const DAY = 24 * 60 * 60;

/**
 * Creates a session token and a refresh token. As on the real service, the session token lives for
 * `session.cacheTtl` where the request names its DID Connect version, and for a day where it does not.
 *
 * @param options.asGuest whether the tokens act as a guest, whatever the role of the account
 */
export async function createTokens(
  context: AppContext,
  request: Request,
  { account, walletOS, asGuest = false }: { account: Account; walletOS: string; asGuest?: boolean },
): Promise<NewTokens> {
  const { ttl, cacheTtl } = context.session;
  const now = context.now();
  const role = asGuest ? 'guest' : account.role;
  const claims = { did: account.did, role, fullName: account.fullName, walletOS };
  const lifetime = request.headers.has('x-did-connect-version') ? cacheTtl : DAY;
  const session = await createToken('session', claims, { now, lifetime, asGuest });
  const refresh = await createToken('refresh', claims, { now, lifetime: ttl, asGuest });
  await context.store.removeExpiredTokens(now);
  return {
    sessionToken: session.token,
    refreshToken: refresh.token,
    csrfToken: await createCsrfToken(session.token),
    issued: [session.issued, refresh.issued],
  };
}
