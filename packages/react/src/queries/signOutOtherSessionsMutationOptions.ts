import { mutationOptions } from '@tanstack/react-query';
import type { SignOutOutcome, UserSessionError, UserSessionService } from '@user-sessions/core';
import { assertMayWrite, signOutMutation } from './signOutMutation.ts';
import type { SignOutManyParams } from './signOutSessionsMutationOptions.ts';
import { userSessionScope } from './userSessionScope.ts';

/** Signs every device of the caller out but this one, with an outcome for each. */
export function signOutOtherSessionsMutationOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), follow, ...options }: SignOutManyParams = {},
) {
  return mutationOptions<SignOutOutcome[], UserSessionError, void>({
    ...signOutMutation(scope, 'others'),
    mutationFn: async () => {
      assertMayWrite(service, scope);
      return service.signOutOtherSessions({ ...options, ...follow?.() });
    },
  });
}
