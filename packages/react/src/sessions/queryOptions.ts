import { queryOptions } from '@tanstack/react-query';
import {
  type SessionPolicy,
  type UserSession,
  UserSessionError,
  type UserSessionList,
  type UserSessionQuery,
  type UserSessionService,
  type UserSessionStatus,
} from '@user-sessions/core';
import { type DeviceDescription, describeCurrentDevice } from '@user-sessions/core/devices';
import { getUserKey, isKnownUser } from '../provider/userKey.ts';
import { userSessionKeys } from './queryKeys.ts';

/** The most rows that the service returns in one answer. */
export const MAX_PAGE_SIZE = 100;

/**
 * Answers stay fresh for 30 seconds, which saves a second request after prefetching. Focus and reconnecting
 * refetch all the same. Retries belong to core alone.
 */
const FETCH_OPTIONS = {
  retry: false,
  staleTime: 30_000,
  refetchOnWindowFocus: (query: FetchedQuery) => isDueOnFocus(query) && 'always',
  refetchOnReconnect: 'always',
  refetchIntervalInBackground: false,
} as const;

/** Returning to a window fires `visibilitychange` and `focus`, in either order: the second finds a new answer. */
const FOCUS_PAUSE_MS = 1000;

/** Whether a query's last answer is old enough to be refetched when the window gets the focus. */
export function isDueOnFocus({ state }: FetchedQuery): boolean {
  const answeredAt = Math.max(state.dataUpdatedAt, state.errorUpdatedAt);
  // The clock may have been set back since.
  return Math.abs(Date.now() - answeredAt) > FOCUS_PAUSE_MS;
}

interface FetchedQuery {
  state: { dataUpdatedAt: number; errorUpdatedAt: number };
}

/** What is read on the device itself, without the network. */
const LOCAL_OPTIONS = { networkMode: 'always', retry: false } as const;

/** Who is signed in, and in which app. */
export interface UserParams {
  /** The key of the signed-in user. @default the key of the user in the service's token */
  userKey?: string | undefined;
  /** The DID in the token right now. @default service.getUserDid */
  getUserDid?: (() => string | undefined) | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}

/**
 * One page of the signed-in user's sessions. The same options prefetch on a server, in a loader, and in a
 * component.
 *
 * @example
 * await queryClient.prefetchQuery(myLoginSessionsQueryOptions(service, { userKey, pageSize: 20 }));
 */
export function myLoginSessionsQueryOptions(
  service: UserSessionService,
  { page = 1, pageSize = 10, status = 'online', ...user }: UserParams & UserSessionQuery = {},
) {
  const { userKey = getUserKey(service), appUrl } = user;
  const params = { page, pageSize, status, ...(appUrl === undefined ? {} : { appUrl }) };
  const queryKey = userSessionKeys.myLoginSessions(userKey, params);
  return queryOptions<UserSessionList, UserSessionError, UserSessionList, typeof queryKey>({
    ...FETCH_OPTIONS,
    // A page beyond the end may have rows by the time that the user comes back to it.
    staleTime: ({ state }) => (page > 1 && state.data?.list.length === 0 ? 0 : FETCH_OPTIONS.staleTime),
    queryKey,
    queryFn: ({ signal }) =>
      withUserCheck(service, { ...user, userKey }, () =>
        service.getMyLoginSessions({ appUrl }, { page, pageSize, status }, { signal }),
      ),
  });
}

/** All sessions of one user, in every status. The signed-in user needs the role for it. */
export function userSessionsQueryOptions(
  service: UserSessionService,
  { did, ...user }: UserParams & { did: string },
) {
  const { userKey = getUserKey(service), appUrl } = user;
  const queryKey = userSessionKeys.userSessions(userKey, {
    did,
    ...(appUrl === undefined ? {} : { appUrl }),
  });
  return queryOptions<UserSession[], UserSessionError, UserSession[], typeof queryKey>({
    ...FETCH_OPTIONS,
    queryKey,
    queryFn: ({ signal }) =>
      withUserCheck(service, { ...user, userKey }, () =>
        service.getUserSessions({ did, appUrl }, { signal }),
      ),
  });
}

/** How many sessions of the signed-in user have one status: a page of a single row, for its total. */
export function sessionCountQueryOptions(
  service: UserSessionService,
  { status, ...user }: UserParams & { status: UserSessionStatus },
) {
  const { userKey = getUserKey(service), appUrl } = user;
  const queryKey = userSessionKeys.count(userKey, {
    status,
    ...(appUrl === undefined ? {} : { appUrl }),
  });
  return queryOptions<number, UserSessionError, number, typeof queryKey>({
    ...FETCH_OPTIONS,
    queryKey,
    queryFn: ({ signal }) =>
      withUserCheck(service, { ...user, userKey }, async () => {
        const query = { page: 1, pageSize: 1, status };
        const { paging } = await service.getMyLoginSessions({ appUrl }, query, { signal });
        return paging.total;
      }),
  });
}

/**
 * The session in use now; `null` where it is not among the active ones. Reads page after page, since it may be
 * on any of them.
 */
export function currentSessionQueryOptions(service: UserSessionService, user: UserParams = {}) {
  const { userKey = getUserKey(service), appUrl } = user;
  const queryKey = userSessionKeys.currentSession(userKey, appUrl === undefined ? {} : { appUrl });
  return queryOptions<UserSession | null, UserSessionError, UserSession | null, typeof queryKey>({
    ...FETCH_OPTIONS,
    queryKey,
    queryFn: ({ client, signal }) =>
      withUserCheck(service, { ...user, userKey }, async () => {
        const visitorId = await service.getVisitorId();
        for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
          signal.throwIfAborted();
          const options = myLoginSessionsQueryOptions(service, { ...user, page, pageSize: MAX_PAGE_SIZE });
          const answer = await client.fetchQuery(options);
          const found = answer.list.find((session) => session.current ?? session.visitorId === visitorId);
          if (found) return found;
          pageCount = answer.paging.pageCount;
        }
        return null;
      }),
  });
}

/** The visitor id of the current device; `null` where it is not known. */
export function currentVisitorQueryOptions(service: UserSessionService, { userKey }: { userKey: string }) {
  return queryOptions<string | null, UserSessionError>({
    ...LOCAL_OPTIONS,
    queryKey: userSessionKeys.currentVisitor(userKey),
    queryFn: async () => (await service.getVisitorId()) ?? null,
    staleTime: 0,
  });
}

/** The current device, by its user agent and Client Hints. For the browser alone: a server is no device. */
export function currentDeviceQueryOptions({ userKey }: { userKey: string }) {
  return queryOptions<DeviceDescription>({
    ...LOCAL_OPTIONS,
    queryKey: userSessionKeys.currentDevice(userKey),
    queryFn: () => describeCurrentDevice(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How long sessions and tokens live; `null` where the service does not say. */
export function policyQueryOptions(service: UserSessionService, { userKey }: { userKey: string }) {
  return queryOptions<SessionPolicy | null, UserSessionError>({
    ...FETCH_OPTIONS,
    queryKey: userSessionKeys.policy(userKey),
    queryFn: async ({ signal }) => (await service.getSessionPolicy?.({ signal })) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/**
 * Requests nothing for another user, and rejects an answer that arrives after an account switch, so that it is
 * never cached for the earlier user.
 *
 * @throws `user-changed`
 */
async function withUserCheck<T>(
  service: UserSessionService,
  user: UserParams & { userKey: string },
  fetchAnswer: () => Promise<T>,
): Promise<T> {
  assertCurrentUser(service, user);
  const answer = await fetchAnswer();
  assertCurrentUser(service, user);
  return answer;
}

/** @throws `user-changed` when the token is known to belong to another user */
export function assertCurrentUser(
  service: UserSessionService,
  { userKey, getUserDid = () => service.getUserDid() }: { userKey: string } & UserParams,
): void {
  const did = getUserDid();
  if (did === undefined || !isKnownUser(userKey) || getUserKey(service, did) === userKey) return;
  throw new UserSessionError('user-changed', 'Another user has signed in since this was requested.');
}
