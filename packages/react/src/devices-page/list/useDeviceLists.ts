'use client';
import { replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  UserSession,
  UserSessionError,
  UserSessionList,
  UserSessionStatus,
  UserSessionUser,
} from '@user-sessions/core';
import { useMemo } from 'react';
import { useUserKey, useUserSessionContext } from '../../provider/context.ts';
import { UNKNOWN_USER } from '../../provider/userKey.ts';
import {
  MAX_PAGE_SIZE,
  myLoginSessionsQueryOptions,
  policyQueryOptions,
  userSessionsQueryOptions,
} from '../../sessions/queryOptions.ts';
import { byLastActivity } from '../../sessions/sessionOrder.ts';
import { useCurrentDevice, useCurrentSession } from '../../sessions/useCurrentSession.ts';
import type { ListQuery } from '../../sessions/useListState.ts';
import { findEnd } from '../../sessions/useMyLoginSessions.ts';
import type { DevicesPageQuery } from '../devicesPageProps.ts';

/** One status of the list: all of its sessions, or a part of a long list. */
export interface StatusList {
  sessions: readonly UserSession[];
  /** Where `sessions` starts in the whole list. */
  offset: number;
  /** Sessions in the whole list; `undefined` where the service does not know. */
  total: number | undefined;
  /** `sessions` is the whole list, so that it can be searched and grouped. */
  isWhole: boolean;
}

/** What the service has answered, without anything of the page. */
export interface DeviceLists {
  /** The status on screen; `undefined` until it is loaded. */
  shown: StatusList | undefined;
  /** Every status that is loaded. */
  lists: Readonly<{ [Status in UserSessionStatus]?: StatusList | undefined }>;
  statuses: readonly UserSessionStatus[];
  /** The user, where an administrator looks at another one. */
  user: UserSessionUser | undefined;
  /** The rows are those of the previous page. */
  isUpdating: boolean;
  isFetching: boolean;
  /** No list is still on its way: one that is missing has failed. */
  isComplete: boolean;
  dataUpdatedAt: number | undefined;
  error: UserSessionError | null;
  refetch: () => Promise<{ error: UserSessionError | null }>;
  prefetch: (status: UserSessionStatus) => void;
}

interface ListInput {
  query: ListQuery<DevicesPageQuery>;
  appUrl: string | undefined;
  refetchInterval: number | undefined;
}

const ALL_STATUSES: readonly UserSessionStatus[] = ['online', 'expired', 'offline'];

/**
 * The signed-in user's sessions. One request shows the page: up to 100 sessions of the status on screen, which
 * the page then searches and pages itself. The active and the expired sessions are both needed for "sign out
 * all others"; the second of them is fetched after the first. Signed-out sessions are fetched when shown.
 */
export function useMyDeviceLists({ query, appUrl, refetchInterval = 0 }: ListInput): DeviceLists {
  const { service, currentUser } = useUserSessionContext();
  const client = useQueryClient();
  const userKey = useUserKey();
  const statuses = service.statuses ?? ALL_STATUSES;
  const { status } = query;
  const chunkSize = getChunkSize(query.pageSize);
  const chunk = Math.ceil((query.page * query.pageSize) / chunkSize);
  const optionsFor = (wanted: UserSessionStatus, page: number) => ({
    ...myLoginSessionsQueryOptions(service, {
      userKey,
      appUrl,
      getUserDid: currentUser.getUserDid,
      status: wanted,
      page,
      pageSize: chunkSize,
    }),
    refetchInterval: refetchInterval || (false as const),
    structuralSharing: keepEqualSessions,
  });
  const isKnown = userKey !== UNKNOWN_USER;

  const shown = useQuery({
    ...optionsFor(status, chunk),
    enabled: isKnown,
    placeholderData: (data, previous) =>
      previous?.queryKey[3].status === status && data?.list.length ? data : undefined,
  });
  const isLoaded = isKnown && shown.data !== undefined;
  const hasExpired = statuses.includes('expired') && service.canSignOut;
  const online = useQuery({ ...optionsFor('online', 1), enabled: isLoaded });
  const expired = useQuery({ ...optionsFor('expired', 1), enabled: isLoaded && hasExpired });
  const shownList = useStatusList(shown.data);

  return {
    shown: shownList,
    lists: {
      online: useStatusList(online.data),
      expired: useStatusList(expired.data),
      // The service counts signed-out sessions that it does not list, so only the listed ones are counted.
      offline: status === 'offline' ? shownList : undefined,
    },
    isComplete: isLoaded && !online.isPending && !(hasExpired && expired.isPending),
    statuses,
    user: undefined,
    isUpdating: shown.isPlaceholderData,
    isFetching: shown.isFetching,
    dataUpdatedAt: shown.dataUpdatedAt || undefined,
    error: shown.error,
    refetch: shown.refetch,
    prefetch: (wanted) => void client.prefetchQuery(optionsFor(wanted, 1)),
  };
}

/** All sessions of one user, for an administrator: one request, which has every status. */
export function useUserDeviceLists(
  did: string,
  { query, appUrl, refetchInterval = 0 }: ListInput,
): DeviceLists {
  const { service, currentUser } = useUserSessionContext();
  const userKey = useUserKey();
  const { getUserDid } = currentUser;
  const result = useQuery({
    ...userSessionsQueryOptions(service, { userKey, did, appUrl, getUserDid }),
    enabled: userKey !== UNKNOWN_USER,
    refetchInterval: refetchInterval || false,
    structuralSharing: keepEqualSessions,
  });
  const { data } = result;
  const grouped = useMemo(() => data && groupByStatus(data), [data]);
  return {
    shown: grouped?.lists[query.status],
    lists: grouped?.lists ?? {},
    isComplete: grouped !== undefined,
    statuses: service.statuses ?? ALL_STATUSES,
    user: grouped?.user,
    isUpdating: false,
    isFetching: result.isFetching,
    dataUpdatedAt: result.dataUpdatedAt || undefined,
    error: result.error,
    refetch: result.refetch,
    prefetch: () => {},
  };
}

/** The current device and its session, and how long sessions and tokens live. */
export function useCurrent(lists: DeviceLists, appUrl: string | undefined, isOwn: boolean) {
  const { service } = useUserSessionContext();
  const userKey = useUserKey();
  const currentDevice = useCurrentDevice();
  const { isCurrent } = currentDevice;
  const { online } = lists.lists;
  const listed = online?.sessions.find(isCurrent);
  // Rare: 100 other sessions were used more recently than this one.
  const mayBeBeyond =
    isOwn && online !== undefined && !listed && (online.total ?? 0) > online.sessions.length;
  const beyond = useCurrentSession({ appUrl, enabled: mayBeBeyond });
  const isLoaded = lists.dataUpdatedAt !== undefined;
  const policy = useQuery({ ...policyQueryOptions(service, { userKey }), enabled: isLoaded });
  return {
    ...currentDevice,
    session: isOwn ? (listed ?? beyond.session) : undefined,
    isSessionPending: !lists.isComplete || (mayBeBeyond && beyond.isPending),
    policy: policy.data ?? undefined,
  };
}

function useStatusList(data: UserSessionList | undefined): StatusList | undefined {
  return useMemo(() => data && toStatusList(data), [data]);
}

/**
 * Keeps the objects of the sessions that did not change, wherever they are in the list now. TanStack compares
 * row 2 with row 2, so that all rows below a signed-out device would be new.
 */
function keepEqualSessions(before: unknown, after: unknown): unknown {
  const earlier = getSessions(before);
  const known = new Map(earlier.map((session) => [session.id, session]));
  const sessions = getSessions(after).map((session) => replaceEqualDeep(known.get(session.id), session));
  const isSame =
    sessions.length === earlier.length && sessions.every((session, at) => session === earlier[at]);
  if (isSame) return replaceEqualDeep(before, after);
  return Array.isArray(after) ? sessions : { ...(after as UserSessionList), list: sessions };
}

/** The sessions of an answer: of a page, or of an administrator's list. */
function getSessions(data: unknown): readonly UserSession[] {
  if (Array.isArray(data)) return data;
  return (data as UserSessionList | undefined)?.list ?? [];
}

/** As many whole pages as fit into one answer. */
function getChunkSize(pageSize: number): number {
  return Math.max(1, Math.floor(MAX_PAGE_SIZE / pageSize)) * Math.min(pageSize, MAX_PAGE_SIZE);
}

function toStatusList(data: UserSessionList): StatusList {
  const { page, pageSize, pageCount, total } = data.paging;
  const end = findEnd(data);
  const isWhole = page === 1 && (pageCount <= 1 || end !== undefined);
  // Of a long signed-out list the service counts rows that it does not list.
  const isCountable = data.list[0]?.status !== 'offline';
  return {
    sessions: data.list,
    offset: (page - 1) * pageSize,
    total: isWhole ? data.list.length : (end ?? (isCountable ? total : undefined)),
    isWhole,
  };
}

function groupByStatus(sessions: readonly UserSession[]) {
  const sorted = [...sessions].sort(byLastActivity);
  const listOf = (status: UserSessionStatus): StatusList => {
    const own = sorted.filter((session) => session.status === status);
    return { sessions: own, offset: 0, total: own.length, isWhole: true };
  };
  return {
    user: sorted.find(({ user }) => user)?.user,
    lists: { online: listOf('online'), expired: listOf('expired'), offline: listOf('offline') },
  };
}
