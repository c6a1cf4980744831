import { mutationOptions } from '@tanstack/react-query';
import type { UserSessionError, UserSessionService } from '@user-sessions/core';
import { assertMayWrite, signOutMutation } from './signOutMutation.ts';
import { userSessionScope } from './userSessionScope.ts';

/** Ends the caller's own session, on this very device. */
export function signOutMutationOptions(
  service: UserSessionService,
  { scope = userSessionScope(service) }: { scope?: string | undefined } = {},
) {
  return mutationOptions<void, UserSessionError, void>({
    ...signOutMutation(scope, 'this'),
    mutationFn: async () => {
      assertMayWrite(service, scope);
      await service.signOut();
    },
  });
}
