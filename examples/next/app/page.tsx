import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { DevicesPage, prefetchDevicesPage, UserSessionProvider } from '@user-sessions/react';
import { cookies } from 'next/headers';

export default async function SecurityPage() {
  const jar = await cookies();
  const service = createUserSessionService({
    // Never from the `Host` header: tokens are sent there.
    appUrl: process.env.APP_URL,
    credentials: memoryCredentials({
      sessionToken: jar.get('login_token')?.value,
      visitorId: jar.get('vid')?.value,
    }),
    timeout: 3_000,
    retry: 0,
  });
  const queryClient = new QueryClient();
  await prefetchDevicesPage(queryClient, service);

  return (
    <UserSessionProvider userDid={service.getUserDid()} initialNow={Date.now()}>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <DevicesPage />
      </HydrationBoundary>
    </UserSessionProvider>
  );
}
