import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { type ReactNode, useState } from 'react';
import { UserSessionProvider, type UserSessionProviderProps } from '../src/hooks/UserSessionProvider.tsx';
import { useMyLoginSessions } from '../src/hooks/useMyLoginSessions.ts';
import { useNow } from '../src/hooks/useNow.ts';

/** An app as a server renders it and a browser takes it over, with what the server knew. */
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
  const [, second] = sessions;
  const age = now === undefined || !second ? 'some' : (now - Date.parse(second.updatedAt)) / 60_000;
  return <output>{isPending ? 'Loading' : `${sessions.length} devices, ${age} minutes ago`}</output>;
}

interface HydratedDevicesProps extends Omit<UserSessionProviderProps, 'children' | 'service'> {
  service: UserSessionService;
  state: DehydratedState;
}
