import type { AppContext } from '../app/context.ts';
import type { SessionRow, SessionState } from '../store/userSessionStore.ts';

/** The moment before which a session that was not signed out counts as expired, in milliseconds. */
export function getExpiryCutoff(context: AppContext): number {
  return context.now() - context.session.ttl * 1000;
}

/** Selects the sessions with a status. Any other word than the three selects all, as on the real service. */
export function toSessionState(context: AppContext, status: string): SessionState | undefined {
  if (status === 'online' || status === 'expired') return { is: status, cutoff: getExpiryCutoff(context) };
  return status === 'offline' ? { is: 'offline' } : undefined;
}

/**
 * Whether the REST listing leaves a session out of the page of its status. The real service takes an old
 * session for expired although it was signed out, so that no status lists it.
 */
export function isLeftOut(context: AppContext, row: SessionRow): boolean {
  return row.status === 'offline' && row.updatedAt < getExpiryCutoff(context);
}

/** Whether a session is neither signed out nor expired. */
export function isOnline(context: AppContext, row: SessionRow): boolean {
  return row.status === 'online' && row.updatedAt >= getExpiryCutoff(context);
}
