import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { app } from '../app.ts';
import { type EmbeddedAccount, listAccounts } from './embeddedAccounts.ts';

/** The accounts to choose from. A real app tells nobody who its people are, so it is not asked. */
export function useEmbeddedAccounts(): UseQueryResult<EmbeddedAccount[]> {
  return useQuery({
    queryKey: ['embedded-accounts'],
    queryFn: ({ signal }) => listAccounts(signal),
    enabled: app.realUrl === undefined,
  });
}
