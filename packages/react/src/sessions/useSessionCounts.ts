'use client';
import { useQueries } from '@tanstack/react-query';
import type { UserSessionError, UserSessionStatus } from '@user-sessions/core';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { UNKNOWN_USER } from '../provider/userKey.ts';
import { sessionCountQueryOptions } from './queryOptions.ts';
import { STATUSES } from './useListState.ts';

/**
 * How many sessions the signed-in user has in each status: one small request for each. The current session is
 * among them.
 *
 * The service counts signed-out sessions that it no longer lists, so `offline` may be more than it lists.
 */
export function useSessionCounts({ appUrl }: UseSessionCountsOptions = {}): SessionCounts {
  const { service, currentUser } = useUserSessionContext();
  const userKey = useUserKey();
  const user = { userKey, appUrl, getUserDid: currentUser.getUserDid };
  const results = useQueries({
    queries: STATUSES.map((status) => ({
      ...sessionCountQueryOptions(service, { ...user, status }),
      enabled: userKey !== UNKNOWN_USER,
    })),
  });
  const [online, expired, offline] = results;
  return {
    counts: { online: online?.data, expired: expired?.data, offline: offline?.data },
    isPending: results.some(({ isPending }) => isPending),
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
  };
}

/** Options of `useSessionCounts`. */
export interface UseSessionCountsOptions {
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}

/** What `useSessionCounts` returns. */
export interface SessionCounts {
  /** `undefined` until the service has answered for that status. */
  counts: Readonly<Record<UserSessionStatus, number | undefined>>;
  /** At least one count is still loading. */
  isPending: boolean;
  error: UserSessionError | null;
  refetch: () => Promise<unknown>;
}
