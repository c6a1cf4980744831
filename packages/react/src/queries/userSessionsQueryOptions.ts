import { queryOptions } from '@tanstack/react-query';
import type { UserSession, UserSessionError, UserSessionService } from '@user-sessions/core';
import { freshness } from './freshness.ts';
import { readAs } from './readAs.ts';
import { userSessionKeys } from './userSessionKeys.ts';
import { userSessionScope } from './userSessionScope.ts';

/** All sessions of one person, in all three states: for an administrator, or one's own. */
export function userSessionsQueryOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), did, appUrl }: UserSessionsParams,
) {
  const params = { did, ...(appUrl === undefined ? {} : { appUrl }) };
  return queryOptions<UserSession[], UserSessionError, UserSession[], UserSessionsKey>({
    ...freshness,
    queryKey: userSessionKeys.userSessions(scope, params),
    queryFn: ({ signal }) =>
      readAs(service, scope, () => service.getUserSessions({ did, appUrl }, { signal })),
  });
}

type UserSessionsKey = ReturnType<typeof userSessionKeys.userSessions>;

/** Whose sessions, and who asks. */
export interface UserSessionsParams {
  /** Whose sessions are listed. */
  did: string;
  /** Who is signed in and asks, by DID. @default what the service's token says */
  scope?: string | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}
