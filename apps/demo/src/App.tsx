import type { ReactNode } from 'react';
import { SignInScreen } from './account/SignInScreen.tsx';
import { useAccount } from './account/useAccount.ts';
import { app } from './app.ts';
import { SettingsScreen } from './settings/SettingsScreen.tsx';

/** Signed in, the settings; else the sign-in, whatever the address says. */
export function App(): ReactNode {
  const account = useAccount();
  if (account.isPending) return null;
  if (account.isError) {
    return (
      <main className="centered">
        <h1>{app.name} cannot be reached</h1>
        <p>Check whether you are online and the demo is still running.</p>
        <button type="button" className="button" onClick={() => account.refetch()}>
          Try again
        </button>
      </main>
    );
  }
  const { data } = account;
  return data.user ? <SettingsScreen user={data.user} /> : <SignInScreen ending={data.ending} />;
}
