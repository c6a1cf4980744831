import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { type ReactNode, useState } from 'react';
import { useNow } from '../src/provider/clock.ts';
import { UserSessionProvider, type UserSessionProviderProps } from '../src/provider/UserSessionProvider.tsx';
import { useMyLoginSessions } from '../src/sessions/useMyLoginSessions.ts';

/** An app as a server renders it and a browser hydrates it, with what the server has fetched. */
export function HydratedDevices({ state, ...props }: HydratedDevicesProps): ReactNode {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <UserSessionProvider {...props}>
          <Devices />
        </UserSessionProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}

function Devices() {
  const { sessions, isPending } = useMyLoginSessions();
  const now = useNow();
  const updatedAt = Date.parse(sessions[1]?.updatedAt ?? '');
  const age = now === undefined || Number.isNaN(updatedAt) ? 'some' : (now - updatedAt) / 60_000;
  return <output>{isPending ? 'Loading' : `${sessions.length} devices, ${age} minutes ago`}</output>;
}

interface HydratedDevicesProps extends Omit<UserSessionProviderProps, 'children' | 'service'> {
  service: UserSessionService;
  state: DehydratedState;
}
