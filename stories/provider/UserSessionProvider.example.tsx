'use client';
import { QueryClient } from '@tanstack/react-query';
import { createUserSessionService, type UserSessionService } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { useState } from 'react';

// Made once, outside of components.
const ownService = createUserSessionService({
  timeout: 10_000,
  onSignedOut: () => location.assign('/sign-in'),
});

/** An app with a service and a QueryClient of its own. Without both props the provider makes them. */
export function UserSessionProviderExample({ service = ownService }: { service?: UserSessionService }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <UserSessionProvider service={service} queryClient={queryClient}>
      <DevicesPage pageSize={3} />
    </UserSessionProvider>
  );
}
