import { mutationOptions } from '@tanstack/react-query';
import type { SignOutOptions, UserSessionError, UserSessionService } from '@user-sessions/core';
import { assertMayWrite, signOutMutation } from './signOutMutation.ts';
import { userSessionScope } from './userSessionScope.ts';

/** Signs one device of the caller out, by its visitor id. Succeeds when the service was seen to have done it. */
export function signOutSessionMutationOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), ...options }: SignOutParams = {},
) {
  return mutationOptions<void, UserSessionError, string>({
    ...signOutMutation(scope, 'one'),
    mutationFn: async (visitorId) => {
      assertMayWrite(service, scope);
      await service.signOutSession(visitorId, options);
    },
  });
}

/** On whose behalf, and how far it reaches. */
export interface SignOutParams extends SignOutOptions {
  /** Who is signed in, by DID. @default what the service's token says */
  scope?: string | undefined;
}
