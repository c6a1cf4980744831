import type { Account, SessionRow, TokenRow } from '../store/userSessionStore.ts';
import { hashToken } from '../tokens/hashToken.ts';
import { type AppContext, computedStatus } from './appContext.ts';

/** Who asks, and with what. */
export interface Caller {
  account: Account;
  session: SessionRow;
  token: TokenRow;
}

/**
 * Finds who a token speaks for: it has to be of the right kind, not expired, and its session neither
 * signed out nor expired.
 */
export async function findCaller(
  context: AppContext,
  token: string | undefined,
  kind: TokenRow['kind'],
): Promise<Caller | undefined> {
  if (!token) return undefined;
  const row = await context.store.getToken(await hashToken(token));
  if (row?.kind !== kind || row.expiresAt <= context.now()) return undefined;
  const session = await context.store.getSession(row.sessionId);
  if (!session || computedStatus(context, session) !== 'online') return undefined;
  const account = await context.store.getAccount(row.userDid);
  return account?.approved ? { account, session, token: row } : undefined;
}
