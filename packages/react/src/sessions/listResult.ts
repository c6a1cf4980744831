import type { UseQueryResult } from '@tanstack/react-query';
import type { UserSession, UserSessionError, UserSessionQuery } from '@user-sessions/core';
import type { ListQuery } from './useListState.ts';

/** What a list hook returns. */
export interface SessionListResult<TData, Query extends UserSessionQuery = UserSessionQuery> {
  /** The rows of this page, newest activity first. Empty until the first answer. */
  sessions: readonly UserSession[];
  /** Rows on all pages; 0 until the first answer. */
  total: number;
  /** 0 until the first answer, and where there are no rows. */
  pageCount: number;
  /** The size that the service granted: at most 100. */
  pageSize: number;
  /** What the list shows: page, page size, status. */
  query: ListQuery<Query>;
  /** Changes a part of `query`. Every change but that of the page goes to page 1. */
  setQuery: (change: Partial<Query>) => void;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Does nothing on the last page. */
  nextPage: () => void;
  /** Does nothing on the first page. */
  previousPage: () => void;
  /** Fetches what a change would show, for a control that the pointer or the focus has reached. */
  prefetch: (change: Partial<Query>) => void;
  /** There are no rows and no error yet. */
  isPending: boolean;
  /** A request is under way, with or without rows on screen. */
  isFetching: boolean;
  /** The rows are still those of the previous page while this one loads. */
  isPlaceholderData: boolean;
  /** There is no connection. The rows stay, as of `dataUpdatedAt`. */
  isOffline: boolean;
  /** When the rows were fetched, in milliseconds since 1970; `undefined` before the first answer. */
  dataUpdatedAt: number | undefined;
  /** Why the last fetch failed. Rows of an earlier fetch stay. */
  error: UserSessionError | null;
  refetch: () => Promise<unknown>;
  /** The whole TanStack result. */
  result: UseQueryResult<TData, UserSessionError>;
}

/** Builds the result that both list hooks return. */
export function createListResult<TData, Query extends UserSessionQuery>(
  result: UseQueryResult<TData, UserSessionError>,
  { isOnline, ...list }: ListParts<TData, Query>,
): SessionListResult<TData, Query> {
  const { query, setQuery, pageCount } = list;
  const hasNextPage = query.page < pageCount;
  const hasPreviousPage = query.page > 1;
  const setPage = (page: number) => setQuery({ page } as Partial<Query>);
  return {
    ...list,
    hasNextPage,
    hasPreviousPage,
    nextPage: () => hasNextPage && setPage(query.page + 1),
    previousPage: () => hasPreviousPage && setPage(query.page - 1),
    isPending: result.isPending,
    isFetching: result.isFetching,
    isPlaceholderData: result.isPlaceholderData,
    isOffline: !isOnline,
    dataUpdatedAt: result.dataUpdatedAt || undefined,
    error: result.error,
    refetch: result.refetch,
    result,
  };
}

type ListParts<TData, Query extends UserSessionQuery> = Pick<
  SessionListResult<TData, Query>,
  'sessions' | 'total' | 'pageCount' | 'pageSize' | 'query' | 'setQuery' | 'prefetch'
> & { isOnline: boolean };
