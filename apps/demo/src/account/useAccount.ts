import { queryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { isUserSessionError, type UserSessionUser } from '@user-sessions/core';
import { useEffect } from 'react';
import { service } from '../service.ts';

/** Who is signed in; `null` is nobody. Asked again whenever the window comes to the front. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => readAccount(signal),
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** {@link accountQuery}, and the sign-in as soon as any request learns that the session has ended. */
export function useAccount(): UseQueryResult<UserSessionUser | null> {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      service.subscribe((event) => {
        if (event === 'signed-out') queryClient.setQueryData(accountQuery.queryKey, null);
      }),
    [queryClient],
  );
  return useQuery(accountQuery);
}

async function readAccount(signal: AbortSignal): Promise<UserSessionUser | null> {
  // Nobody was here yet: a question that can only be refused is not asked.
  if (service.getUserDid() === undefined && localStorage.getItem('refresh_token') === null) return null;
  try {
    return await service.getSignedInUser({ signal });
  } catch (error) {
    if (isUserSessionError(error) && error.code === 'not-signed-in') return null;
    throw error;
  }
}
