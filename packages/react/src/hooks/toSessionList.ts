import type { UseQueryResult } from '@tanstack/react-query';
import type { UserSession, UserSessionError } from '@user-sessions/core';
import type { SessionListResult } from './sessionListResult.ts';
import type { ListPosition } from './useListPosition.ts';

/** The flat result that both list hooks give. */
export function toSessionList<TData>(
  query: UseQueryResult<TData, UserSessionError>,
  position: ListPosition,
  { isOnline, ...shown }: Page,
): SessionListResult<TData> {
  const { page, setPage } = position;
  const hasNextPage = page < shown.pageCount;
  const hasPreviousPage = page > 1;
  return {
    ...position,
    ...shown,
    hasNextPage,
    hasPreviousPage,
    nextPage: () => hasNextPage && setPage(page + 1),
    previousPage: () => hasPreviousPage && setPage(page - 1),
    isPending: query.isPending,
    isFetching: query.isFetching,
    isPlaceholderData: query.isPlaceholderData,
    isOffline: !isOnline,
    asOf: query.dataUpdatedAt || undefined,
    error: query.error,
    refetch: query.refetch,
    query,
  };
}

interface Page {
  sessions: readonly UserSession[];
  total: number;
  pageCount: number;
  pageSize: number;
  isOnline: boolean;
  prefetchStatus: SessionListResult<unknown>['prefetchStatus'];
}
