import { type ReactNode, useEffect, useRef } from 'react';
import { app } from '../app.ts';
import { useEnglish, usePreferences } from '../preferences/preferences.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { BringSession } from './BringSession.tsx';
import { PickAccount } from './PickAccount.tsx';
import type { Ending } from './useAccount.ts';

/** Where a user signs in, and learns why they were signed out. */
export function SignInScreen({ ending }: SignInScreenProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { signedOutTitle } = usePreferences().messages;
  const english = useEnglish();
  useEffect(() => {
    // The element that had the focus is gone.
    if (ending) heading.current?.focus();
  }, [ending]);

  return (
    <div className="sign-in">
      <TopBar />
      <main>
        <title>{`Sign in · ${app.name}`}</title>
        {ending && (
          <div role="status" className="note">
            <strong>{signedOutTitle}</strong>
            {ending === 'elsewhere' && (
              <p {...english}>Another window or device signed this one out, or the sign-in expired.</p>
            )}
          </div>
        )}
        <div {...english}>
          <h1 ref={heading} tabIndex={-1}>
            Sign in to {app.name}
          </h1>
          {app.realUrl ? <BringSession appUrl={app.realUrl} /> : <PickAccount />}
        </div>
      </main>
    </div>
  );
}

interface SignInScreenProps {
  ending: Ending | undefined;
}
