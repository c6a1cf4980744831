import type { ReactNode } from 'react';
import { SignInScreen } from './account/SignInScreen.tsx';
import { useAccount } from './account/useAccount.ts';
import { app } from './app.ts';
import { useEnglish, usePreferences } from './preferences/preferences.ts';
import { Shell } from './shell/Shell.tsx';

/** The settings for a signed-in user, and the sign-in for everyone else, at any address. */
export function App(): ReactNode {
  const account = useAccount();
  const { tryAgain } = usePreferences().messages;
  const english = useEnglish();
  const { data } = account;
  if (data) {
    return data.user ? <Shell key={data.user.did} user={data.user} /> : <SignInScreen ending={data.ending} />;
  }
  if (account.isPending) return <Splash />;
  return (
    <main className="centered">
      <h1 {...english}>{app.name} can’t be reached</h1>
      <p {...english}>Check that you are online and that the demo is still running.</p>
      <button type="button" className="button" onClick={() => account.refetch()}>
        {tryAgain}
      </button>
    </main>
  );
}

/** As in index.html, until it is known who is signed in. */
function Splash(): ReactNode {
  return (
    <div className="splash">
      <img src="/icon.svg" alt={app.name} width="48" height="48" />
    </div>
  );
}
