import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { bringSession } from './bringSession.ts';
import { accountQuery } from './useAccount.ts';

const loginPath = '/.well-known/service/login?redirect=/';

/** The sign-in of a real app: its own page, or a session that this person has there already. */
export function BringSession({ appUrl }: BringSessionProps): ReactNode {
  const queryClient = useQueryClient();
  const [isRefused, setIsRefused] = useState(false);
  const bring = async (form: FormData) => {
    bringSession({
      sessionToken: String(form.get('login_token')).trim(),
      visitorId: String(form.get('vid')).trim(),
      refreshToken: String(form.get('refresh_token')).trim(),
    });
    await queryClient.invalidateQueries({ queryKey: accountQuery.queryKey });
    // Whoever is signed in by now no longer sees this form.
    setIsRefused(true);
  };

  return (
    <>
      <p className="muted">
        This demo shows the sessions of a real app, <a href={appUrl}>{appUrl}</a>. What you sign out here is
        signed out there.
      </p>
      <p>
        <a className="button primary" href={loginPath}>
          Sign in with the app’s own page
        </a>
      </p>
      <form className="fields" action={bring}>
        <h2>Or bring a session</h2>
        <p className="muted">
          Where the app’s page does not accept this address, sign in on {new URL(appUrl).host} and copy these
          from your browser’s developer tools. They are keys to your account: they stay in this browser, and
          go to no one but the app.
        </p>
        <label htmlFor="login_token">
          Cookie <code>login_token</code>
        </label>
        <input id="login_token" name="login_token" type="password" required autoComplete="off" />
        <label htmlFor="vid">
          Cookie <code>vid</code>
        </label>
        <input id="vid" name="vid" type="password" required autoComplete="off" />
        <label htmlFor="refresh_token">
          Local storage <code>refresh_token</code>, to stay signed in for longer
        </label>
        <input id="refresh_token" name="refresh_token" type="password" autoComplete="off" />
        <button type="submit" className="button">
          Use this session
        </button>
        {isRefused && <p role="alert">The app does not take this session. It may have expired or ended.</p>}
      </form>
    </>
  );
}

interface BringSessionProps {
  appUrl: string;
}
