'use client';
import { useQuery } from '@tanstack/react-query';
import type { UserSession, UserSessionQuery } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import { useCallback, useMemo } from 'react';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { useIsOnline } from '../provider/useIsOnline.ts';
import { UNKNOWN_USER } from '../provider/userKey.ts';
import { createListResult, type SessionListResult } from './listResult.ts';
import { userSessionsQueryOptions } from './queryOptions.ts';
import { byLastActivity, matchesSearch } from './sessionOrder.ts';
import { useClampPage, useListState } from './useListState.ts';
import type { SessionListOptions } from './useMyLoginSessions.ts';

/** What `useUserSessions` shows: also a search text, since the whole list is in the browser. */
export interface UserSessionsQuery extends UserSessionQuery {
  search?: string | undefined;
}

/** Options of `useUserSessions`. */
export interface UseUserSessionsOptions extends SessionListOptions<UserSessionsQuery> {
  /** The DID of the user whose sessions are listed. */
  did: string;
}

/**
 * All sessions of one user, for an administrator. The service returns the whole list; it is filtered, searched
 * and paged in the browser. A search finds words of a device's name, user agent, address, location, app and
 * label.
 *
 * @example
 * const { sessions, query, setQuery } = useUserSessions({ did });
 */
export function useUserSessions(
  options: UseUserSessionsOptions,
): SessionListResult<UserSession[], UserSessionsQuery> {
  const { did, appUrl, refetchInterval = false } = options;
  const { service, currentUser } = useUserSessionContext();
  const isOnline = useIsOnline();
  const userKey = useUserKey();
  const [query, setQuery] = useListState(options);
  const { pageSize, status, search = '' } = query;

  const { getUserDid } = currentUser;
  const result = useQuery({
    ...userSessionsQueryOptions(service, { userKey, did, appUrl, getUserDid }),
    enabled: userKey !== UNKNOWN_USER,
    refetchInterval,
  });
  const { data } = result;
  const matching = useMemo(
    () =>
      (data ?? [])
        .filter((session) => session.status === status && matchesSearch(textsOf(session), search))
        .sort(byLastActivity),
    [data, status, search],
  );
  const pageCount = Math.ceil(matching.length / pageSize);
  const page = Math.min(query.page, Math.max(1, pageCount));
  const setPage = useCallback((next: number) => setQuery({ page: next }), [setQuery]);
  useClampPage(data && page !== query.page ? page : undefined, setPage);

  return createListResult(result, {
    query: data ? { ...query, page } : query,
    setQuery,
    sessions: useMemo(
      () => matching.slice((page - 1) * pageSize, page * pageSize),
      [matching, page, pageSize],
    ),
    total: matching.length,
    pageCount,
    pageSize,
    isOnline,
    // The whole list is here already.
    prefetch: () => {},
  });
}

const textsOf = ({ ua, lastLoginIp, location, label, appName, device }: UserSession) => [
  describeDevice(ua).name,
  ua,
  lastLoginIp,
  location,
  label,
  appName,
  device?.name,
];
