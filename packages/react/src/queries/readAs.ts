import { UserSessionError, type UserSessionService } from '@user-sessions/core';
import { isKnownScope, userSessionScope } from './userSessionScope.ts';

/**
 * Reads on behalf of one person, and refuses the answer if somebody else was signed in by the time it came:
 * an account switched in another window must not end up in the first one's cache.
 *
 * @throws `not-signed-in`
 */
export async function readAs<T>(
  service: UserSessionService,
  scope: string,
  read: () => Promise<T>,
): Promise<T> {
  assertSignedInAs(service, scope);
  const answer = await read();
  assertSignedInAs(service, scope);
  return answer;
}

/** @throws `not-signed-in` when the token is known to be another person's than the one meant. */
export function assertSignedInAs(service: UserSessionService, scope: string): void {
  const tokenDid = service.getUserDid();
  if (tokenDid === undefined || !isKnownScope(scope)) return;
  if (userSessionScope(service, tokenDid) === scope) return;
  throw new UserSessionError(
    'not-signed-in',
    'Somebody else is signed in now than when this was asked for. Nothing was shown or changed; ask again for who is signed in now.',
  );
}
