import { queryOptions } from '@tanstack/react-query';
import type { UserSessionError, UserSessionService } from '@user-sessions/core';
import { userSessionKeys } from './userSessionKeys.ts';
import { userSessionScope } from './userSessionScope.ts';

/** This device's visitor id; `null` where it is not known. */
export function currentVisitorQueryOptions(
  service: UserSessionService,
  { scope = userSessionScope(service) }: { scope?: string | undefined } = {},
) {
  return queryOptions<string | null, UserSessionError, string | null, CurrentVisitorKey>({
    queryKey: userSessionKeys.currentVisitor(scope),
    queryFn: async () => (await service.getVisitorId()) ?? null,
    // It is read from this device, not over the network.
    networkMode: 'always',
    retry: false,
    staleTime: 0,
  });
}

type CurrentVisitorKey = ReturnType<typeof userSessionKeys.currentVisitor>;
