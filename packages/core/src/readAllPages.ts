import type { UserSession, UserSessionList, UserSessionQuery, UserSessionStatus } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';

/** Which page is wanted, of which status. */
export type PageQuery = UserSessionQuery & { page: number; pageSize: number };

/** More than anyone has; a service that claims more never comes to an end. */
const mostPages = 1000;

/**
 * All rows of a listing, page after page, each once.
 *
 * Goes by the service's page count and never by the number of rows: a page may be short or empty without being
 * the last. Stops early when a page `isEnough`.
 */
export async function readAllPages(
  readPage: (query: PageQuery) => Promise<UserSessionList>,
  status?: UserSessionStatus,
  isEnough: (page: UserSessionList) => boolean = () => false,
): Promise<UserSession[]> {
  const sessions = new Map<string, UserSession>();
  let pageCount = 1;
  for (let page = 1; page <= pageCount; page++) {
    if (page > mostPages) throw new UserSessionError('invalid-response', 'There are too many pages.');
    const answer = await readPage({ page, pageSize: 100, status });
    if (answer.unreadable > 0) {
      // Whoever asks for all rows decides by them: none may be missing unnoticed.
      throw new UserSessionError('invalid-response', 'Some sessions are unreadable.');
    }
    for (const session of answer.list) sessions.set(session.id, session);
    if (isEnough(answer)) break;
    pageCount = answer.paging.pageCount;
  }
  return [...sessions.values()];
}
