'use client';
import { QueryClient } from '@tanstack/react-query';
import { createUserSessionService, type UserSessionService } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { useState } from 'react';

// Created once, outside of components.
const appService = createUserSessionService({ timeout: 10_000 });

/** An app with its own service and `QueryClient`. The provider creates what it is not given. */
export function UserSessionProviderExample({ service = appService }: { service?: UserSessionService }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <UserSessionProvider service={service} queryClient={queryClient}>
      <DevicesPage defaultQuery={{ pageSize: 3 }} />
    </UserSessionProvider>
  );
}
