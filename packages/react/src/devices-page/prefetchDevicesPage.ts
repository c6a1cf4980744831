import type { QueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { getUserKey } from '../provider/userKey.ts';
import {
  currentVisitorQueryOptions,
  MAX_PAGE_SIZE,
  myLoginSessionsQueryOptions,
  type UserParams,
} from '../sessions/queryOptions.ts';

/**
 * Fetches on a server what `<DevicesPage>` shows first, so that its rows are in the first HTML. Failures are
 * left to the browser, which then fetches by itself.
 *
 * @param service made for this request, with the user's own tokens and visitor id
 * @example
 * const queryClient = new QueryClient();
 * await prefetchDevicesPage(queryClient, service);
 * return <HydrationBoundary state={dehydrate(queryClient)}>…</HydrationBoundary>;
 */
export async function prefetchDevicesPage(
  queryClient: QueryClient,
  service: UserSessionService,
  { userKey = getUserKey(service), appUrl }: Pick<UserParams, 'userKey' | 'appUrl'> = {},
): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(currentVisitorQueryOptions(service, { userKey })),
    queryClient.prefetchQuery(
      myLoginSessionsQueryOptions(service, { userKey, appUrl, pageSize: MAX_PAGE_SIZE }),
    ),
  ]);
}
