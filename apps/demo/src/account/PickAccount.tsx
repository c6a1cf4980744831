import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePreferences } from '../preferences/preferences.ts';
import { Avatar } from './Avatar.tsx';
import { describeAccount, signIn, useEmbeddedAccounts } from './embeddedAccounts.ts';
import { accountQuery } from './useAccount.ts';

/** How many accounts the demo has on its first day. */
const EXPECTED_ACCOUNTS = 3;

/** The sign-in of the embedded service: one click, no password. */
export function PickAccount(): ReactNode {
  const accounts = useEmbeddedAccounts();
  const { tryAgain } = usePreferences().messages;
  const queryClient = useQueryClient();
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });

  return (
    <>
      <p className="muted">This is a demo, so there is no password. Pick an account:</p>
      <ul className="accounts" aria-busy={accounts.isPending}>
        {accounts.isPending &&
          Array.from({ length: EXPECTED_ACCOUNTS }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all of them are the same
            <li key={index} className="placeholder" aria-hidden="true" />
          ))}
        {accounts.data?.map((account) => (
          <li key={account.did}>
            <button type="button" disabled={entry.isPending} onClick={() => entry.mutate(account.did)}>
              <Avatar name={account.fullName} />
              <span>
                <strong>{account.fullName}</strong>
                <span className="muted">{describeAccount(account)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {entry.isPending && 'Signing in…'}
      </p>
      {accounts.isError && (
        <p role="alert">
          The accounts couldn’t be loaded.{' '}
          <button type="button" className="link" onClick={() => accounts.refetch()}>
            {tryAgain}
          </button>
        </p>
      )}
      {entry.isError && <p role="alert">That didn’t work. Pick the account again.</p>}
      <p className="muted small">
        For a second device, open this address in a private window or in another browser.
      </p>
    </>
  );
}
