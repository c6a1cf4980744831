import type { SessionFilter, SessionRow, SessionWindow } from '../store/userSessionStore.ts';
import type { AppContext } from './appContext.ts';

/** One page of rows, and where it stands. */
export interface SessionPage {
  list: SessionRow[];
  paging: { total: number; pageSize: number; pageCount: number; page: number };
}

const MAX_PAGE_SIZE = 100;

/** Cuts a page from a listing; more than 100 rows are silently 100, and a page past the end is empty. */
export async function pageOfSessions(
  context: AppContext,
  filter: SessionFilter,
  asked: { page: number; pageSize: number },
  order: SessionWindow['order'] = 'newest-first',
): Promise<SessionPage> {
  const pageSize = Math.min(asked.pageSize, MAX_PAGE_SIZE);
  const total = await context.store.countSessions(filter);
  const offset = (asked.page - 1) * pageSize;
  const list =
    offset < total ? await context.store.listSessions(filter, { offset, limit: pageSize, order }) : [];
  return { list, paging: { total, pageSize, pageCount: Math.ceil(total / pageSize), page: asked.page } };
}
