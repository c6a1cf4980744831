import type { QueryClient } from '@tanstack/react-query';
import { userSessionKeys } from './userSessionKeys.ts';

/** Drops everything that was read or done as one person: for the moment when somebody else is signed in. */
export function forgetScope(client: QueryClient, scope: string): void {
  client.removeQueries({ queryKey: userSessionKeys.all(scope) });
  const mutations = client.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: userSessionKeys.signOuts(scope) })) {
    // One that is under way still has to be confirmed.
    if (mutation.state.status !== 'pending') mutations.remove(mutation);
  }
}
