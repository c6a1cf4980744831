import { queryOptions } from '@tanstack/react-query';
import type {
  UserSessionError,
  UserSessionList,
  UserSessionService,
  UserSessionStatus,
} from '@user-sessions/core';
import { freshness } from './freshness.ts';
import { readAs } from './readAs.ts';
import { userSessionKeys } from './userSessionKeys.ts';
import { userSessionScope } from './userSessionScope.ts';

/**
 * One page of the caller's own sessions. The same options prefetch on a server, in a loader, and in a
 * component.
 */
export function myLoginSessionsQueryOptions(
  service: UserSessionService,
  {
    scope = userSessionScope(service),
    appUrl,
    page = 1,
    pageSize = 10,
    status = 'online',
  }: MyLoginSessionsParams = {},
) {
  const params = { page, pageSize, status, ...(appUrl === undefined ? {} : { appUrl }) };
  return queryOptions<UserSessionList, UserSessionError, UserSessionList, MyLoginSessionsKey>({
    ...freshness,
    queryKey: userSessionKeys.myLoginSessions(scope, params),
    queryFn: ({ signal }) =>
      readAs(service, scope, () =>
        service.getMyLoginSessions({ appUrl }, { page, pageSize, status }, { signal }),
      ),
  });
}

type MyLoginSessionsKey = ReturnType<typeof userSessionKeys.myLoginSessions>;

/** Which page of which sessions, and whose. */
export interface MyLoginSessionsParams {
  /** Who is signed in, by DID. @default what the service's token says */
  scope?: string | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
  /** Counts from 1. @default 1 */
  page?: number | undefined;
  /** At most 100. @default 10 */
  pageSize?: number | undefined;
  /** @default 'online' */
  status?: UserSessionStatus | undefined;
}
