'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UserSession, UserSessionList, UserSessionStatus } from '@user-sessions/core';
import { myLoginSessionsQueryOptions } from '../queries/myLoginSessionsQueryOptions.ts';
import type { userSessionKeys } from '../queries/userSessionKeys.ts';
import { unreadScope } from './createIdentity.ts';
import type { SessionListOptions } from './sessionListOptions.ts';
import type { SessionListResult } from './sessionListResult.ts';
import { toSessionList } from './toSessionList.ts';
import { useFallback } from './useFallback.ts';
import { useIsOnline } from './useIsOnline.ts';
import { useListPosition } from './useListPosition.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/**
 * The caller's own sessions in this app, paged by the service.
 *
 * A page that has emptied gives way to the last one that holds something. The next page is fetched ahead.
 *
 * @example
 * const { sessions, page, pageCount, nextPage } = useMyLoginSessions({ pageSize: 20 });
 */
export function useMyLoginSessions(options: SessionListOptions = {}): SessionListResult<UserSessionList> {
  const { appUrl, refetchInterval = false } = options;
  const { service } = useUserSessionContext();
  const client = useQueryClient();
  const isOnline = useIsOnline();
  const scope = useScope();
  const position = useListPosition(options, scope);
  const { page, pageSize, status, setPage } = position;
  const isKnown = scope !== unreadScope;

  const params = { scope, appUrl, page, pageSize, status };
  const here = myLoginSessionsQueryOptions(service, params);
  const query = useQuery({
    ...here,
    enabled: isKnown,
    refetchInterval,
    placeholderData: (rows, from) =>
      rows?.list.length && isSameList(here.queryKey, from?.queryKey) ? rows : undefined,
  });
  const { data, isPlaceholderData } = query;
  const isSettled = data !== undefined && !isPlaceholderData;
  const stated = data?.paging.pageCount ?? 0;

  const next = useQuery({
    ...myLoginSessionsQueryOptions(service, { ...params, page: page + 1 }),
    enabled: isKnown && isSettled && page < stated,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    notifyOnChangeProps: ['data'],
  });

  // The service counts rows that it then leaves out, always the last ones: an empty page is the end.
  const nextIsEmpty =
    isSettled && next.data?.list.length === 0 && next.data.paging.total === data.paging.total;
  const isEmptied = isSettled && data.list.length === 0 && page > 1;
  useFallback(isEmptied ? Math.max(1, Math.min(page - 1, stated)) : undefined, setPage);

  const granted = data?.paging.pageSize ?? pageSize;
  const pageCount = nextIsEmpty ? page : stated;
  const isLast = isSettled && page === pageCount;
  return toSessionList(query, position, {
    sessions: data?.list ?? none,
    total: isLast ? (page - 1) * granted + data.list.length : (data?.paging.total ?? 0),
    pageCount,
    pageSize: granted,
    isOnline,
    prefetchStatus: (wanted: UserSessionStatus) => {
      if (!isKnown || !isOnline) return;
      void client.prefetchQuery(myLoginSessionsQueryOptions(service, { ...params, page: 1, status: wanted }));
    },
  });
}

const none: UserSession[] = [];

/** Rows stay on screen while another page of the same list loads: not another status, app, or person. */
function isSameList(key: ListKey, other: ListKey | undefined): boolean {
  const [, scope, , { appUrl, status }] = key;
  return other?.[1] === scope && other[3].appUrl === appUrl && other[3].status === status;
}

type ListKey = ReturnType<typeof userSessionKeys.myLoginSessions>;
