import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { isUserSessionError, type UserSessionUser } from '@user-sessions/core';
import { userSessionKeys, userSessionScope } from '@user-sessions/react';
import { useEffect } from 'react';
import { service } from '../service.ts';

/** Who is signed in here. */
export interface Account {
  user: UserSessionUser | undefined;
  /** How it came about that nobody is any longer. */
  ending?: Ending | undefined;
}

/** By a button of this page, or by something else: another device, another window, time. */
export type Ending = 'here' | 'elsewhere';

/** Asked again whenever the window comes to the front. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ client, signal }) => readAccount(client, signal),
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** {@link accountQuery}, and its end as soon as any request learns of it. */
export function useAccount(): UseQueryResult<Account> {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      service.subscribe((event) => {
        const before = queryClient.getQueryData(accountQuery.queryKey);
        // Who was not signed in was not signed out.
        if (event !== 'signed-out' || (before && !before.user)) return;
        const ending = isSigningOut(queryClient) ? 'here' : 'elsewhere';
        queryClient.setQueryData(accountQuery.queryKey, { user: undefined, ending });
      }),
    [queryClient],
  );
  return useQuery(accountQuery);
}

async function readAccount(client: QueryClient, signal: AbortSignal): Promise<Account> {
  const isKnown = service.getUserDid() !== undefined || localStorage.getItem('refresh_token') !== null;
  try {
    // Nobody was here yet: a question that can only be refused is not asked.
    if (isKnown) return { user: await service.getSignedInUser({ signal }) };
  } catch (error) {
    if (!isUserSessionError(error) || error.code !== 'not-signed-in') throw error;
  }
  const before = client.getQueryData<Account>(accountQuery.queryKey);
  if (before && !before.user) return before;
  return { user: undefined, ending: isKnown || before ? 'elsewhere' : undefined };
}

/** Whether this page is asking for its own sign-out right now. */
function isSigningOut(client: QueryClient): boolean {
  const did = client.getQueryData<Account>(accountQuery.queryKey)?.user?.did;
  const scope = userSessionScope(service, did);
  return client.isMutating({ mutationKey: userSessionKeys.signOut(scope, 'this') }) > 0;
}
