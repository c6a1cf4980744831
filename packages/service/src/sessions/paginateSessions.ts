import type { AppContext } from '../app/context.ts';
import type { SessionFilter, SessionRow, SessionWindow } from '../store/userSessionStore.ts';

export interface SessionPage {
  list: SessionRow[];
  paging: { total: number; pageSize: number; pageCount: number; page: number };
}

const MAX_PAGE_SIZE = 100;

/** Reads a page of a listing. A larger page size than 100 becomes 100; a page past the end is empty. */
export async function paginateSessions(
  context: AppContext,
  filter: SessionFilter,
  requested: { page: number; pageSize: number },
  order: SessionWindow['order'] = 'newest-first',
): Promise<SessionPage> {
  const pageSize = Math.min(requested.pageSize, MAX_PAGE_SIZE);
  const total = await context.store.countSessions(filter);
  const offset = (requested.page - 1) * pageSize;
  const list =
    offset < total ? await context.store.listSessions(filter, { offset, limit: pageSize, order }) : [];
  return { list, paging: { total, pageSize, pageCount: Math.ceil(total / pageSize), page: requested.page } };
}
