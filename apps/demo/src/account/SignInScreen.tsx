import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import { describeAccount } from './describeAccount.ts';
import { listAccounts, signIn } from './embeddedAccounts.ts';
import { accountQuery } from './useAccount.ts';

/** Where everyone lands who is not signed in. */
export function SignInScreen(): ReactNode {
  const queryClient = useQueryClient();
  const accounts = useQuery({
    queryKey: ['embedded-accounts'],
    queryFn: ({ signal }) => listAccounts(signal),
  });
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });

  return (
    <main className="sign-in">
      <title>Sign in · Meadow</title>
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>Sign in to Meadow</h1>
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
      {(entry.isError || accounts.isError) && (
        <p role="alert">
          That did not work.{' '}
          <button type="button" className="link" onClick={() => accounts.refetch()}>
            Try again
          </button>
        </p>
      )}
      <p className="muted small">
        To see a second device, open this address in another browser or in a private window.
      </p>
    </main>
  );
}
