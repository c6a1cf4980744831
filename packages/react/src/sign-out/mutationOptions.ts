import { mutationOptions, onlineManager, type QueryClient } from '@tanstack/react-query';
import {
  type SignOutManyOptions,
  type SignOutOptions,
  type SignOutResult,
  UserSessionError,
  type UserSessionList,
  type UserSessionService,
} from '@user-sessions/core';
import { isSessionsKey, type SignOutTarget, userSessionKeys } from '../sessions/queryKeys.ts';
import { assertCurrentUser } from '../sessions/queryOptions.ts';

/** On whose behalf a sign-out runs, and how far it reaches. */
export interface SignOutParams extends SignOutOptions {
  userKey: string;
  /** The DID in the token right now. */
  getUserDid?: (() => string | undefined) | undefined;
}

/** Called when a bulk sign-out starts; returns how to stop it and where its progress goes. */
export type StartBulk = () => Pick<SignOutManyOptions, 'signal' | 'onProgress'>;

/** What a sign-out notes down when it starts, for those who ask which devices are being signed out. */
export interface SignOutContext {
  userKey: string;
  /** The devices it ends, as far as they are known. */
  visitorIds: readonly string[];
}

/** Signs out one device, by its visitor id. Succeeds when the service has confirmed it. */
export function signOutSessionMutationOptions(service: UserSessionService, params: SignOutParams) {
  const { includeFederated } = params;
  return mutationOptions<void, UserSessionError, string, SignOutContext>({
    ...sharedOptions(params, 'one', (_client, visitorId) => [visitorId]),
    mutationFn: async (visitorId) => {
      assertCanSend(service, params);
      await service.signOutSession(visitorId, { includeFederated });
    },
  });
}

/** Signs out several devices, by their visitor ids, with a result for each. */
export function signOutSessionsMutationOptions(
  service: UserSessionService,
  params: SignOutParams,
  startBulk: StartBulk,
) {
  const { includeFederated } = params;
  return mutationOptions<SignOutResult[], UserSessionError, readonly string[], SignOutContext>({
    ...sharedOptions(params, 'several', (_client, visitorIds: readonly string[]) => visitorIds),
    mutationFn: async (visitorIds) => {
      assertCanSend(service, params);
      return service.signOutSessions(visitorIds, { includeFederated, ...startBulk() });
    },
  });
}

/** Signs out every device but the current one, with a result for each. */
export function signOutOtherSessionsMutationOptions(
  service: UserSessionService,
  params: SignOutParams,
  startBulk: StartBulk,
) {
  const { includeFederated } = params;
  return mutationOptions<SignOutResult[], UserSessionError, void, SignOutContext>({
    ...sharedOptions(params, 'others', (client) => getOtherVisitors(client, params.userKey)),
    mutationFn: async () => {
      assertCanSend(service, params);
      return service.signOutOtherSessions({ includeFederated, ...startBulk() });
    },
  });
}

/** Signs out the current device. */
export function signOutMutationOptions(service: UserSessionService, params: SignOutParams) {
  return mutationOptions<void, UserSessionError, void, SignOutContext>({
    ...sharedOptions(params, 'current', (client) => {
      const visitorId = getCurrentVisitor(client, params.userKey);
      return visitorId ? [visitorId] : [];
    }),
    mutationFn: async () => {
      assertCanSend(service, params);
      await service.signOut();
    },
  });
}

/**
 * What all sign-outs share. They are never queued and never sent twice. They stay pending until the lists that
 * held the devices have been fetched again.
 */
function sharedOptions<Variables>(
  { userKey }: SignOutParams,
  target: SignOutTarget,
  getVisitorIds: (client: QueryClient, variables: Variables) => readonly string[],
) {
  return {
    mutationKey: userSessionKeys.signOut(userKey, target),
    retry: false,
    // A failure is shown until the user tries again or another user signs in.
    gcTime: Number.POSITIVE_INFINITY,
    // `online` would queue it until there is a connection, unseen by the user.
    networkMode: 'always',
    onMutate: (variables: Variables, { client }: { client: QueryClient }): SignOutContext => ({
      userKey,
      visitorIds: getVisitorIds(client, variables),
    }),
    onSettled: (
      _data: unknown,
      _error: unknown,
      _variables: Variables,
      _context: SignOutContext | undefined,
      { client }: { client: QueryClient },
    ) => refetchLists(client, userKey, target, _context?.visitorIds ?? []),
  } as const;
}

/** @throws `network` without a connection; `user-changed` when another user is signed in */
function assertCanSend(service: UserSessionService, params: SignOutParams): void {
  assertCurrentUser(service, params);
  if (onlineManager.isOnline()) return;
  throw new UserSessionError('network', 'There is no connection. Nothing was sent.');
}

/**
 * Refetches the lists on screen that held one of these devices, and the counts, and waits for them. The rest of
 * the user's data is marked as stale and refetched when it is next shown.
 */
async function refetchLists(
  client: QueryClient,
  userKey: string,
  target: SignOutTarget,
  visitorIds: readonly string[],
): Promise<void> {
  const queryKey = userSessionKeys.all(userKey);
  const hasDevice = (data: unknown) =>
    isSessionList(data) && data.list.some(({ visitorId }) => visitorIds.includes(visitorId));
  const isChanged = ([, , entity]: readonly unknown[], data: unknown) =>
    target === 'others' || entity === 'user-sessions' || entity === 'count' || hasDevice(data);
  await client.invalidateQueries({
    queryKey,
    refetchType: 'none',
    predicate: (query) => isSessionsKey(query.queryKey),
  });
  await client.refetchQueries({
    queryKey,
    type: 'active',
    predicate: (query) => isSessionsKey(query.queryKey) && isChanged(query.queryKey, query.state.data),
  });
}

/** Every listed device that can still be signed out, except the current one. */
function getOtherVisitors(client: QueryClient, userKey: string): string[] {
  const current = getCurrentVisitor(client, userKey);
  const queryKey = [...userSessionKeys.all(userKey), 'my-login-sessions'];
  const visitorIds = client
    .getQueriesData<UserSessionList>({ queryKey })
    .flatMap(([, data]) => data?.list ?? [])
    .filter(
      ({ visitorId, status, current: isCurrent }) =>
        status !== 'offline' && !(isCurrent ?? visitorId === current),
    )
    .map(({ visitorId }) => visitorId);
  return [...new Set(visitorIds)];
}

function getCurrentVisitor(client: QueryClient, userKey: string): string | null | undefined {
  return client.getQueryData<string | null>(userSessionKeys.currentVisitor(userKey));
}

function isSessionList(data: unknown): data is UserSessionList {
  return typeof data === 'object' && data !== null && 'list' in data;
}
