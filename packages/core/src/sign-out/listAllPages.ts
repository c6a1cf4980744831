import { UserSessionError } from '../errors.ts';
import type { UserSession, UserSessionList, UserSessionQuery } from '../types.ts';

/** Selects one page of a list. */
export type PageQuery = Pick<UserSessionQuery, 'status'> & { page: number; pageSize: number };
export type FetchPage = (query: PageQuery) => Promise<UserSessionList>;

/** More than any user has. A service that claims more would never come to an end. */
const MAX_PAGES = 1000;
const MAX_PASSES = 5;

/**
 * All rows of a list, each once.
 *
 * Rows move while they are listed: one that is used goes to the first page, one that is signed out pulls others
 * to earlier pages. Where that shows, the list is read again until one pass is consistent, or five are over. What
 * any pass saw is returned.
 *
 * @param isEnough ends the listing early
 */
export async function listAllPages(
  fetchPage: FetchPage,
  status?: UserSessionQuery['status'],
  isEnough: (page: UserSessionList) => boolean = () => false,
): Promise<UserSession[]> {
  const sessions = new Map<string, UserSession>();

  async function listOnce(): Promise<boolean> {
    const seen = new Set<string>();
    let isConsistent = true;
    let total: number | undefined;
    let pageCount = 1;
    // By the page count, and never by the number of rows: a page may be empty without being the last.
    for (let page = 1; page <= pageCount; page++) {
      if (page > MAX_PAGES) throw new UserSessionError('invalid-response', 'There are too many pages.');
      const answer = await fetchPage({ page, pageSize: 100, status });
      if (answer.unreadable > 0) {
        // Decisions are made by all rows: none may be missing unnoticed.
        throw new UserSessionError('invalid-response', 'Some sessions are unreadable.');
      }
      total ??= answer.paging.total;
      if (answer.paging.total !== total) isConsistent = false;
      for (const session of answer.list) {
        if (seen.has(session.id)) isConsistent = false;
        seen.add(session.id);
        sessions.set(session.id, session);
      }
      if (isEnough(answer)) return true;
      pageCount = answer.paging.pageCount;
    }
    return isConsistent;
  }

  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    if (await listOnce()) break;
  }
  return [...sessions.values()];
}
