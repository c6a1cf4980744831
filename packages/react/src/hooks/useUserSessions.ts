'use client';
import { useQuery } from '@tanstack/react-query';
import type { UserSession } from '@user-sessions/core';
import { useMemo, useState } from 'react';
import { userSessionsQueryOptions } from '../queries/userSessionsQueryOptions.ts';
import { unreadScope } from './createIdentity.ts';
import { matchesSession } from './matchesSession.ts';
import type { SearchControl, SessionListOptions } from './sessionListOptions.ts';
import type { SessionListResult } from './sessionListResult.ts';
import { toSessionList } from './toSessionList.ts';
import { useFallback } from './useFallback.ts';
import { useIsOnline } from './useIsOnline.ts';
import { useListPosition } from './useListPosition.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/**
 * All sessions of one person, for an administrator or for oneself: paged, filtered and searched in the browser,
 * since the service gives the whole list.
 */
export function useUserSessions(options: UseUserSessionsOptions): UserSessionsResult {
  const { did, appUrl, refetchInterval = false, onSearchChange, matches = matchesSession } = options;
  const { service } = useUserSessionContext();
  const isOnline = useIsOnline();
  const scope = useScope();
  const position = useListPosition(options, `${scope} ${did}`);
  const { pageSize, status, setPage } = position;
  const [keptSearch, setKeptSearch] = useState(options.defaultSearch ?? '');
  const search = options.search ?? keptSearch;

  const query = useQuery({
    ...userSessionsQueryOptions(service, { scope, did, appUrl }),
    enabled: scope !== unreadScope,
    refetchInterval,
  });
  const matching = useMemo(
    () => (query.data ?? []).filter((row) => row.status === status && matches(row, search)).sort(byActivity),
    [query.data, status, matches, search],
  );
  const pageCount = Math.ceil(matching.length / pageSize);
  const page = Math.min(position.page, Math.max(1, pageCount));
  useFallback(query.data && page !== position.page ? page : undefined, setPage);

  const list = toSessionList(query, query.data ? { ...position, page } : position, {
    sessions: useMemo(
      () => matching.slice((page - 1) * pageSize, page * pageSize),
      [matching, page, pageSize],
    ),
    total: matching.length,
    pageCount,
    pageSize,
    isOnline,
    // The whole list is here already.
    prefetchStatus: () => {},
  });
  return {
    ...list,
    search,
    setSearch: (next) => {
      setKeptSearch(next);
      onSearchChange?.(next);
      setPage(1);
    },
  };
}

function byActivity(a: UserSession, b: UserSession): number {
  return Date.parse(b.updatedAt) - Date.parse(a.updatedAt);
}

export type UseUserSessionsOptions = SessionListOptions &
  SearchControl & {
    /** Whose sessions. */
    did: string;
    /**
     * Whether a session is found by a search text. Has to be the same function at each render.
     *
     * @default each word is in its user agent, address, app or wallet
     */
    matches?: ((session: UserSession, search: string) => boolean) | undefined;
  };

export interface UserSessionsResult extends SessionListResult<UserSession[]> {
  search: string;
  /** Also goes to page 1. */
  setSearch: (search: string) => void;
}
