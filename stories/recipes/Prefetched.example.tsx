import { type DehydratedState, dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import {
  currentSessionQueryOptions,
  currentVisitorQueryOptions,
  DevicesPage,
  myLoginSessionsQueryOptions,
  type Sessions,
  sessionCountQueryOptions,
  thisDeviceQueryOptions,
  UserSessionProvider,
} from '@user-sessions/react';

/** What a server component or a loader does before it renders. */
export async function prefetchDevices(service: UserSessionService): Promise<DehydratedState> {
  const client = new QueryClient();
  await Promise.all([
    client.prefetchQuery(myLoginSessionsQueryOptions(service)),
    client.prefetchQuery(currentSessionQueryOptions(service)),
    client.prefetchQuery(currentVisitorQueryOptions(service)),
    client.prefetchQuery(thisDeviceQueryOptions({ scope: service.getUserDid() ?? '' })),
    client.prefetchQuery(sessionCountQueryOptions(service, { status: 'online' })),
  ]);
  return dehydrate(client);
}

interface PrefetchedProps extends Sessions.RootOptions {
  service: UserSessionService;
  state: DehydratedState;
  /** When the server rendered: the same number on both sides, so that "3 hours ago" hydrates as it is. */
  initialNow: number;
}

/** What the page then starts with: no skeleton, no second request. */
export function Prefetched({ service, state, initialNow, ...props }: PrefetchedProps) {
  return (
    <HydrationBoundary state={state}>
      <UserSessionProvider service={service} initialNow={initialNow}>
        <DevicesPage {...props} />
      </UserSessionProvider>
    </HydrationBoundary>
  );
}
