import type { UserSessionStatus } from './userSession.ts';

/**
 * The status of a session by its dates, since the service sends `online` for expired ones.
 *
 * A session that was signed out stays so, however long ago: that is what happened to it. (The service's own
 * filter calls it expired after a while, and then shows it under no status.)
 */
export function computeStatus(
  stored: string | undefined,
  updatedAt: string,
  { now, ttl }: { now: number; ttl: number },
): UserSessionStatus {
  if (stored === 'offline') return stored;
  return now - Date.parse(updatedAt) > ttl * 1000 ? 'expired' : 'online';
}
