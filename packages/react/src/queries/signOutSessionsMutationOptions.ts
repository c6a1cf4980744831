import { mutationOptions } from '@tanstack/react-query';
import type {
  SignOutManyOptions,
  SignOutOutcome,
  UserSessionError,
  UserSessionService,
} from '@user-sessions/core';
import { assertMayWrite, signOutMutation } from './signOutMutation.ts';
import type { SignOutParams } from './signOutSessionMutationOptions.ts';
import { userSessionScope } from './userSessionScope.ts';

/** Signs several devices of the caller out, by their visitor ids, with an outcome for each. */
export function signOutSessionsMutationOptions(
  service: UserSessionService,
  { scope = userSessionScope(service), follow, ...options }: SignOutManyParams = {},
) {
  return mutationOptions<SignOutOutcome[], UserSessionError, readonly string[]>({
    ...signOutMutation(scope, 'several'),
    mutationFn: async (visitorIds) => {
      assertMayWrite(service, scope);
      return service.signOutSessions(visitorIds, { ...options, ...follow?.() });
    },
  });
}

/** On whose behalf, how far it reaches, and how it is followed. */
export interface SignOutManyParams extends SignOutParams {
  /** Called as each run starts: where its progress goes, and what stops it. */
  follow?: (() => Pick<SignOutManyOptions, 'signal' | 'onProgress'>) | undefined;
}
