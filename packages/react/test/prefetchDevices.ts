import { type DehydratedState, dehydrate, QueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { myLoginSessionsQueryOptions } from '../src/sessions/queryOptions.ts';

/** What a server component or a loader does, with the way through the page's HTML. */
export async function prefetchDevices(service: UserSessionService): Promise<DehydratedState> {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(myLoginSessionsQueryOptions(service));
  return JSON.parse(JSON.stringify(dehydrate(queryClient)));
}
