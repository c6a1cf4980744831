import { readAllPages } from './readAllPages.ts';
import { toUserSessionError } from './toUserSessionError.ts';
import type { UserSessionList, UserSessionQuery } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';
import type { SignOutOutcome } from './userSessionService.ts';

/**
 * Reads back what became of each sign-out that was attempted, by visitor id: `ended` only where the visitor is
 * listed as signed out and nowhere as active. What could not be read back is `failed`, and so is a visitor that
 * is none of the caller's. The error that an attempt itself met comes before these.
 */
export async function confirmSignOuts(
  readPage: (query: UserSessionQuery) => Promise<UserSessionList>,
  attempts: ReadonlyMap<string, UserSessionError | undefined>,
): Promise<SignOutOutcome[]> {
  if (attempts.size === 0) return [];
  // Just signed out is the newest activity: as a rule the first page holds all of them.
  const missing = new Set(attempts.keys());
  const foundAll = ({ list }: UserSessionList): boolean => {
    for (const { visitorId } of list) missing.delete(visitorId);
    return missing.size === 0;
  };
  const active = new Set<string>();
  let unread: UserSessionError | undefined;

  try {
    const [online, expired] = await Promise.all([
      readAllPages(readPage, 'online'),
      readAllPages(readPage, 'expired'),
      readAllPages(readPage, 'offline', foundAll),
    ]);
    for (const { visitorId } of [...online, ...expired]) active.add(visitorId);
  } catch (error) {
    unread = toUserSessionError(error, 'Reading back');
  }

  return Array.from(attempts, ([visitorId, attempted]) => {
    const error = unread ?? (missing.has(visitorId) ? notFound() : undefined);
    if (active.has(visitorId)) return { visitorId, result: 'still-active', error: attempted };
    return error
      ? { visitorId, result: 'failed', error: attempted ?? error }
      : { visitorId, result: 'ended' };
  });
}

function notFound(): UserSessionError {
  return new UserSessionError('not-found', 'No session of the caller has this visitor id.');
}
