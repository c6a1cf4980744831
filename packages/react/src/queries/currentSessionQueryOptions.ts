import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { UserSession, UserSessionError, UserSessionService } from '@user-sessions/core';
import { freshness } from './freshness.ts';
import { myLoginSessionsQueryOptions } from './myLoginSessionsQueryOptions.ts';
import { readAs } from './readAs.ts';
import { userSessionKeys } from './userSessionKeys.ts';
import { userSessionScope } from './userSessionScope.ts';

/** This device's own session, whichever page it is on; `null` where it is not among the active ones. */
export function currentSessionQueryOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), appUrl }: CurrentSessionParams = {},
) {
  return queryOptions<UserSession | null, UserSessionError, UserSession | null, CurrentSessionKey>({
    ...freshness,
    queryKey: userSessionKeys.currentSession(scope, appUrl === undefined ? {} : { appUrl }),
    queryFn: ({ client, signal }) =>
      readAs(service, scope, async () => {
        const visitorId = await service.getVisitorId();
        if (!visitorId) return null;
        const isThisDevice = (session: UserSession) => session.visitorId === visitorId;
        // The newest activity comes first, so it is nearly always on the page that the list asks for anyway.
        const { list } = await firstPage(client, service, { scope, appUrl });
        return list.find(isThisDevice) ?? search(service, appUrl, isThisDevice, signal);
      }),
  });
}

function firstPage(client: QueryClient, service: UserSessionService, params: CurrentSessionParams) {
  return client.fetchQuery(myLoginSessionsQueryOptions(service, params));
}

async function search(
  service: UserSessionService,
  appUrl: string | undefined,
  isThisDevice: (session: UserSession) => boolean,
  signal: AbortSignal,
): Promise<UserSession | null> {
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const answer = await service.getMyLoginSessions({ appUrl }, { page, pageSize: 100 }, { signal });
    const found = answer.list.find(isThisDevice);
    if (found) return found;
    pageCount = answer.paging.pageCount;
  }
  return null;
}

type CurrentSessionKey = ReturnType<typeof userSessionKeys.currentSession>;

/** In which app, and whose. */
export interface CurrentSessionParams {
  /** Who is signed in, by DID. @default what the service's token says */
  scope?: string | undefined;
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
}
