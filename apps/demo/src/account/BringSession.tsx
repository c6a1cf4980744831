import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { accountQuery } from './useAccount.ts';

const LOGIN_PATH = '/.well-known/service/login?redirect=/';

/** The sign-in of a real app: its own page, or a session that the user already has there. */
export function BringSession({ appUrl }: BringSessionProps): ReactNode {
  const queryClient = useQueryClient();
  const [isRefused, setIsRefused] = useState(false);
  const submit = async (form: FormData) => {
    keepSession({
      sessionToken: String(form.get('login_token')).trim(),
      visitorId: String(form.get('vid')).trim(),
      refreshToken: String(form.get('refresh_token')).trim(),
    });
    await queryClient.invalidateQueries({ queryKey: accountQuery.queryKey });
    // A user who is signed in by now no longer sees this form.
    setIsRefused(true);
  };

  return (
    <>
      <p className="muted">
        This demo shows the sessions of a real app, <a href={appUrl}>{appUrl}</a>. What you sign out here is
        signed out there.
      </p>
      <p>
        <a className="button primary" href={LOGIN_PATH}>
          Sign in with the app’s own page
        </a>
      </p>
      <form className="fields" action={submit}>
        <h2>Or use a session that you have</h2>
        <p className="muted">
          If the app’s page doesn’t accept this address, sign in on {new URL(appUrl).host} and copy these from
          your browser’s developer tools. They are keys to your account: they stay in this browser, and are
          sent to the app alone.
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
        {isRefused && <p role="alert">The app doesn’t accept this session. It may have expired.</p>}
      </form>
    </>
  );
}

interface BringSessionProps {
  appUrl: string;
}

/** Puts a session of the real app where the app's own pages keep it in a browser. */
function keepSession({ sessionToken, visitorId, refreshToken }: OwnSession): void {
  setCookie('login_token', sessionToken);
  setCookie('vid', visitorId);
  if (refreshToken) localStorage.setItem('refresh_token', refreshToken);
  else localStorage.removeItem('refresh_token');
}

interface OwnSession {
  sessionToken: string;
  visitorId: string;
  /** Left empty, the session lasts as long as its token. */
  refreshToken: string;
}

function setCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and asynchronous
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;
}
