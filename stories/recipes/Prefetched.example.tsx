import { type DehydratedState, dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { DevicesPage, prefetchDevicesPage, type Sessions, UserSessionProvider } from '@user-sessions/react';

/** What a server component or a loader does before it renders. */
export async function prefetchDevices(service: UserSessionService): Promise<DehydratedState> {
  const client = new QueryClient();
  await prefetchDevicesPage(client, service);
  return dehydrate(client);
}

interface PrefetchedProps extends Sessions.RootOptions {
  service: UserSessionService;
  state: DehydratedState;
  /** When the server rendered. The same number on both sides, so that "3 hours ago" hydrates. */
  initialNow: number;
}

/** The page starts with rows: no skeleton, no second request. */
export function Prefetched({ service, state, initialNow, ...props }: PrefetchedProps) {
  return (
    <HydrationBoundary state={state}>
      <UserSessionProvider service={service} initialNow={initialNow}>
        <DevicesPage {...props} />
      </UserSessionProvider>
    </HydrationBoundary>
  );
}
