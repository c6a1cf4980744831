import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { hasCode, type UserSessionUser } from '@user-sessions/core';
import { getUserKey, userSessionKeys } from '@user-sessions/react';
import { useEffect } from 'react';
import { service } from '../service.ts';

/** Who is signed in on this page. */
export interface Account {
  /** `undefined` where no user is signed in. */
  user: UserSessionUser | undefined;
  /** Why the user is no longer signed in, where one was. */
  ending?: Ending | undefined;
}

/** This page signed out; or something else did: another device, another window, time. */
export type Ending = 'here' | 'elsewhere';

/** Fetched every few seconds, so that a sign-out elsewhere is noticed without a touch. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ client, signal }) => fetchAccount(client, signal),
  refetchInterval: 4000,
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** {@link accountQuery}, and the end of the session as soon as any request learns of it. */
export function useAccount(): UseQueryResult<Account> {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      service.subscribe((event) => {
        const before = queryClient.getQueryData(accountQuery.queryKey);
        // A page without a user has not been signed out.
        if (event !== 'signed-out' || (before && !before.user)) return;
        const ending = isSigningOut(queryClient) ? 'here' : 'elsewhere';
        queryClient.setQueryData(accountQuery.queryKey, { user: undefined, ending });
      }),
    [queryClient],
  );
  return useQuery(accountQuery);
}

async function fetchAccount(client: QueryClient, signal: AbortSignal): Promise<Account> {
  const hasSession = service.getUserDid() !== undefined || localStorage.getItem('refresh_token') !== null;
  try {
    // Without a session, the request could only be refused.
    if (hasSession) return { user: await service.getSignedInUser({ signal }) };
  } catch (error) {
    if (!hasCode(error, 'not-signed-in')) throw error;
  }
  const before = client.getQueryData<Account>(accountQuery.queryKey);
  if (before && !before.user) return before;
  return { user: undefined, ending: hasSession || before ? 'elsewhere' : undefined };
}

/** Whether this page is signing its own device out right now. */
function isSigningOut(client: QueryClient): boolean {
  const did = client.getQueryData<Account>(accountQuery.queryKey)?.user?.did;
  const mutationKey = userSessionKeys.signOut(getUserKey(service, did), 'current');
  return client.isMutating({ mutationKey }) > 0;
}
