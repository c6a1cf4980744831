'use client';
import { useQuery } from '@tanstack/react-query';
import type { UserSession, UserSessionError, UserSessionStatus } from '@user-sessions/core';
import { sessionCountQueryOptions } from '../queries/sessionCountQueryOptions.ts';
import { userSessionsQueryOptions } from '../queries/userSessionsQueryOptions.ts';
import { unreadScope } from './createIdentity.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/**
 * How many sessions there are in each status: of one's own by one small request each, side by side, apart from
 * the list; of another person from the whole list that `useUserSessions` reads.
 *
 * The service counts signed-out sessions that it no longer lists, so `offline` may be more than there are to see.
 */
export function useSessionCounts({ did, appUrl }: UseSessionCountsOptions = {}): SessionCounts {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const isKnown = scope !== unreadScope;
  const own = { enabled: isKnown && did === undefined };
  const online = useQuery({
    ...sessionCountQueryOptions(service, { scope, appUrl, status: 'online' }),
    ...own,
  });
  const expired = useQuery({
    ...sessionCountQueryOptions(service, { scope, appUrl, status: 'expired' }),
    ...own,
  });
  const offline = useQuery({
    ...sessionCountQueryOptions(service, { scope, appUrl, status: 'offline' }),
    ...own,
  });
  const all = useQuery({
    ...userSessionsQueryOptions(service, { scope, appUrl, did: did ?? '' }),
    enabled: isKnown && did !== undefined,
    select: countByStatus,
  });

  if (did !== undefined) {
    return { counts: all.data ?? none, isPending: all.isPending, error: all.error, refetch: all.refetch };
  }
  const queries = [online, expired, offline];
  return {
    counts: { online: online.data, expired: expired.data, offline: offline.data },
    isPending: queries.some(({ isPending }) => isPending),
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(queries.map(({ refetch }) => refetch())),
  };
}

const none = { online: undefined, expired: undefined, offline: undefined };

function countByStatus(sessions: UserSession[]): Record<UserSessionStatus, number> {
  const counts = { online: 0, expired: 0, offline: 0 };
  for (const { status } of sessions) counts[status] += 1;
  return counts;
}

export interface UseSessionCountsOptions {
  /** Counts the sessions of this person, for an administrator. @default whoever is signed in */
  did?: string | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}

export interface SessionCounts {
  /** `undefined` until the service answered for that status. */
  counts: Readonly<Record<UserSessionStatus, number | undefined>>;
  /** One of them at least is neither known nor failed. */
  isPending: boolean;
  error: UserSessionError | null;
  refetch: () => Promise<unknown>;
}
