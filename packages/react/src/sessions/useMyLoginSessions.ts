'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UserSession, UserSessionList, UserSessionQuery } from '@user-sessions/core';
import { useCallback } from 'react';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { useIsOnline } from '../provider/useIsOnline.ts';
import { UNKNOWN_USER } from '../provider/userKey.ts';
import { createListResult, type SessionListResult } from './listResult.ts';
import type { userSessionKeys } from './queryKeys.ts';
import { myLoginSessionsQueryOptions } from './queryOptions.ts';
import { type ListStateOptions, useClampPage, useListState } from './useListState.ts';

/** Options of the list hooks. */
export interface SessionListOptions<Query extends UserSessionQuery = UserSessionQuery>
  extends ListStateOptions<Query> {
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
  /**
   * Milliseconds between fetches while the window is visible. Focus and reconnecting fetch without it.
   *
   * @default none
   */
  refetchInterval?: number | undefined;
}

/**
 * The signed-in user's sessions in this app, filtered and paged by the service. When the last row of a page
 * goes, the hook returns to the last page that has rows.
 *
 * @example
 * const { sessions, pageCount, nextPage } = useMyLoginSessions({ defaultQuery: { pageSize: 20 } });
 */
export function useMyLoginSessions(options: SessionListOptions = {}): SessionListResult<UserSessionList> {
  const { appUrl, refetchInterval = false } = options;
  const { service, currentUser } = useUserSessionContext();
  const client = useQueryClient();
  const isOnline = useIsOnline();
  const userKey = useUserKey();
  const [query, setQuery] = useListState(options);
  const isKnown = userKey !== UNKNOWN_USER;

  const user = { userKey, appUrl, getUserDid: currentUser.getUserDid };
  const optionsFor = (next: UserSessionQuery) => myLoginSessionsQueryOptions(service, { ...user, ...next });
  const queryOptions = optionsFor(query);
  const result = useQuery({
    ...queryOptions,
    enabled: isKnown,
    refetchInterval,
    placeholderData: (data, previous) =>
      data?.list.length && isSameList(queryOptions.queryKey, previous?.queryKey) ? data : undefined,
  });
  const { data, isPlaceholderData } = result;
  const settled = isPlaceholderData ? undefined : data;

  const serverPageCount = data?.paging.pageCount ?? 0;
  const isEmptied = settled?.list.length === 0 && !result.isFetching && query.page > 1;
  const setPage = useCallback((page: number) => setQuery({ page }), [setQuery]);
  useClampPage(isEmptied ? Math.max(1, Math.min(query.page - 1, serverPageCount)) : undefined, setPage);

  // Not fetched here: the user may have been on it.
  const next = useQuery({
    ...optionsFor({ ...query, page: query.page + 1 }),
    enabled: false,
    notifyOnChangeProps: ['data'],
  });
  const isNextEmpty = next.data?.list.length === 0 && next.data.paging.total === settled?.paging.total;
  const end = settled && (isNextEmpty ? countRows(settled) : findEnd(settled));
  return createListResult(result, {
    query,
    setQuery,
    sessions: data?.list ?? NO_SESSIONS,
    total: end ?? data?.paging.total ?? 0,
    pageCount: end === undefined ? serverPageCount : end && query.page,
    pageSize: data?.paging.pageSize ?? query.pageSize,
    isOnline,
    prefetch: (change) => {
      if (!isKnown || !isOnline) return;
      void client.prefetchQuery(optionsFor({ ...query, page: 1, ...change }));
    },
  });
}

const NO_SESSIONS: readonly UserSession[] = [];

/**
 * The true number of rows, where this page is the last one; `undefined` where it is not, or not known to be.
 *
 * The service counts signed-out sessions that it then leaves out, always the last ones. So a signed-out page with
 * fewer rows than it should have is the end.
 */
export function findEnd(data: UserSessionList): number | undefined {
  const { list, paging, unreadable } = data;
  const { page, pageSize, total } = paging;
  const offset = (page - 1) * pageSize;
  const rows = list.length + unreadable;
  // Rows of other statuses are counted right: where they are missing, the next page may have more.
  const isShort =
    rows < Math.min(pageSize, total - offset) && list.every(({ status }) => status === 'offline');
  const isLast = isShort || total <= offset + pageSize;
  return isLast && (rows > 0 || page === 1) ? countRows(data) : undefined;
}

/** The number of rows up to the end of this page. */
function countRows({ list, paging, unreadable }: UserSessionList): number {
  return (paging.page - 1) * paging.pageSize + list.length + unreadable;
}

/** Rows stay on screen while another page of the same list loads, but not of another status, app or user. */
function isSameList(key: ListKey, other: ListKey | undefined): boolean {
  const [, userKey, , { appUrl, status }] = key;
  return other?.[1] === userKey && other[3].appUrl === appUrl && other[3].status === status;
}

type ListKey = ReturnType<typeof userSessionKeys.myLoginSessions>;
