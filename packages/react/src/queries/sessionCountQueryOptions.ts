import { queryOptions } from '@tanstack/react-query';
import type { UserSessionError, UserSessionService, UserSessionStatus } from '@user-sessions/core';
import { freshness } from './freshness.ts';
import { readAs } from './readAs.ts';
import { userSessionKeys } from './userSessionKeys.ts';
import { userSessionScope } from './userSessionScope.ts';

/** How many of the caller's sessions have one status: a page of a single row, for its total. */
export function sessionCountQueryOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), status, appUrl }: SessionCountParams,
) {
  const params = { status, ...(appUrl === undefined ? {} : { appUrl }) };
  return queryOptions<number, UserSessionError, number, SessionCountKey>({
    ...freshness,
    queryKey: userSessionKeys.count(scope, params),
    queryFn: ({ signal }) =>
      readAs(service, scope, async () => {
        const { paging } = await service.getMyLoginSessions(
          { appUrl },
          { page: 1, pageSize: 1, status },
          { signal },
        );
        return paging.total;
      }),
  });
}

type SessionCountKey = ReturnType<typeof userSessionKeys.count>;

/** Which sessions are counted, and whose. */
export interface SessionCountParams {
  status: UserSessionStatus;
  /** Who is signed in, by DID. @default what the service's token says */
  scope?: string | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}
