import type { AppContext } from '../app/context.ts';
import type { Account, SessionRow, TokenRow } from '../store/userSessionStore.ts';
import { hashToken } from '../tokens/createToken.ts';
import { isOnline, toSessionState } from './status.ts';

/** The user behind a token, and the session that it was issued for. */
export interface AuthenticatedUser {
  account: Account;
  /** The role of the account now, or `guest` where the token acts as one. */
  role: string;
  session: SessionRow;
  token: TokenRow;
}

/**
 * Finds the user behind a token. The token has to be of that kind and not expired, and its session online.
 */
export async function authenticate(
  context: AppContext,
  token: string | undefined,
  kind: TokenRow['kind'],
): Promise<AuthenticatedUser | undefined> {
  if (!token) return undefined;
  const row = await context.store.getToken(await hashToken(token));
  if (row?.kind !== kind || row.expiresAt <= context.now()) return undefined;
  const session = await context.store.getSession(row.sessionId);
  if (!session || !isOnline(context, session)) return undefined;
  const account = await context.store.getAccount(row.userDid);
  if (!account?.approved) return undefined;
  return { account, role: row.asGuest ? 'guest' : account.role, session, token: row };
}

/** Finds the user's online session on a device in this app. */
export async function findOnlineSession(
  context: AppContext,
  userDid: string,
  visitorId: string,
): Promise<SessionRow | undefined> {
  const filter = {
    userDid,
    visitorId,
    appPid: context.app.appPid,
    state: toSessionState(context, 'online'),
  };
  const [session] = await context.store.listSessions(filter, { offset: 0, limit: 1, order: 'newest-first' });
  return session;
}
