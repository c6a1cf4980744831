import { type ReactNode, useEffect, useRef } from 'react';
import { app } from '../app.ts';
import { BringSession } from './BringSession.tsx';
import { PickAccount } from './PickAccount.tsx';
import type { Ending } from './useAccount.ts';

const endings: Readonly<Record<Ending, string>> = {
  here: 'You are signed out.',
  elsewhere: 'You are signed out. This session was ended from another window or device, or it expired.',
};

/** Where everyone lands who is not signed in, and is told why, if they were before. */
export function SignInScreen({ ending }: SignInScreenProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus went away with the page.
    if (ending) heading.current?.focus();
  }, [ending]);

  return (
    <main className="sign-in">
      <title>{`Sign in · ${app.name}`}</title>
      <img src="/icon.svg" alt="" width="48" height="48" />
      {ending && (
        <p role="status" className="note">
          {endings[ending]}
        </p>
      )}
      <h1 ref={heading} tabIndex={-1}>
        Sign in to {app.name}
      </h1>
      {app.realUrl ? <BringSession appUrl={app.realUrl} /> : <PickAccount />}
    </main>
  );
}

interface SignInScreenProps {
  ending: Ending | undefined;
}
