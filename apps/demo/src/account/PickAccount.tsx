import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import { describeAccount } from './describeAccount.ts';
import { signIn } from './embeddedAccounts.ts';
import { accountQuery } from './useAccount.ts';
import { useEmbeddedAccounts } from './useEmbeddedAccounts.ts';

/** The sign-in of the embedded service: whoever is picked is signed in. */
export function PickAccount(): ReactNode {
  const accounts = useEmbeddedAccounts();
  const queryClient = useQueryClient();
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });

  return (
    <>
      <p className="muted">
        This is a demo. There are no passwords here: pick an account, and this browser is signed in to it.
      </p>
      <ul className="accounts">
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
          The accounts could not be read.{' '}
          <button type="button" className="link" onClick={() => accounts.refetch()}>
            Try again
          </button>
        </p>
      )}
      {entry.isError && <p role="alert">That did not work. Pick the account again.</p>}
      <p className="muted small">
        To see a second device, open this address in another browser or in a private window.
      </p>
    </>
  );
}
