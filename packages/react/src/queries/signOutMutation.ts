import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { UserSessionError, type UserSessionService } from '@user-sessions/core';
import { assertSignedInAs } from './readAs.ts';
import { type SignOutKind, userSessionKeys } from './userSessionKeys.ts';

/** What all sign-outs share: never queued, never tried twice, pending until the lists are true again. */
export function signOutMutation(scope: string, kind: SignOutKind) {
  return {
    mutationKey: userSessionKeys.signOut(scope, kind),
    retry: false,
    // `online` would keep it until there is a connection, behind the person's back.
    networkMode: 'always',
    onSettled: (
      _data: unknown,
      _error: unknown,
      _variables: unknown,
      _result: unknown,
      context: { client: QueryClient },
    ) => readAgain(context.client, scope),
  } as const;
}

/** @throws `network` without a connection; `not-signed-in` when somebody else is signed in by now. */
export function assertMayWrite(service: UserSessionService, scope: string): void {
  assertSignedInAs(service, scope);
  if (onlineManager.isOnline()) return;
  throw new UserSessionError('network', 'There is no connection. Nothing was sent, and nothing is queued.');
}

const lists: readonly unknown[] = ['my-login-sessions', 'user-sessions'];

/** Reads everything anew; resolves with the lists, since nothing on screen waits for the counts. */
function readAgain(client: QueryClient, scope: string): Promise<void> {
  const queryKey = userSessionKeys.all(scope);
  void client.invalidateQueries({ queryKey, predicate: (query) => !lists.includes(query.queryKey[2]) });
  return client.invalidateQueries({ queryKey, predicate: (query) => lists.includes(query.queryKey[2]) });
}
