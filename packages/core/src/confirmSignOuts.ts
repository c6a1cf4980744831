import { readAllPages } from './readAllPages.ts';
import { toUserSessionError } from './toUserSessionError.ts';
import type { UserSessionList, UserSessionQuery, UserSessionStatus } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';

/** What reading back said of one visitor. */
export type Confirmation = 'ended' | 'still-active' | UserSessionError;

/**
 * Reads back what became of each visitor: `ended` only where it is listed as signed out and nowhere as active.
 * What could not be read back is an error, and so is a visitor that is none of the caller's.
 */
export async function confirmSignOuts(
  readPage: (query: UserSessionQuery) => Promise<UserSessionList>,
  visitorIds: readonly string[],
): Promise<Map<string, Confirmation>> {
  if (visitorIds.length === 0) return new Map();
  const read = (status: UserSessionStatus, isEnough?: (list: UserSessionList) => boolean) =>
    readAllPages((page) => readPage({ status, page, pageSize: 100 }), isEnough);

  // Just signed out is the newest activity: as a rule the first page holds all of them.
  const missing = new Set(visitorIds);
  const foundAll = ({ list }: UserSessionList): boolean => {
    for (const { visitorId } of list) missing.delete(visitorId);
    return missing.size === 0;
  };

  try {
    const [online, expired] = await Promise.all([read('online'), read('expired'), read('offline', foundAll)]);
    const active = new Set([...online, ...expired].map(({ visitorId }) => visitorId));
    return new Map(
      visitorIds.map((id) => [id, active.has(id) ? 'still-active' : missing.has(id) ? notFound() : 'ended']),
    );
  } catch (error) {
    const unread = toUserSessionError(error, 'Reading back');
    return new Map(visitorIds.map((id) => [id, unread]));
  }
}

function notFound(): UserSessionError {
  return new UserSessionError('not-found', 'No session of the caller has this visitor id.');
}
