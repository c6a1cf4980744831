import type { UserSessionUser } from '@user-sessions/core';
import { useSignOut } from '@user-sessions/react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useEnglish, usePreferences } from '../preferences/preferences.ts';
import { Avatar } from './Avatar.tsx';

/** Who is signed in, and the sign-out. */
export function AccountMenu({ user }: AccountMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const { mutate: signOut, isPending, isError } = useSignOut();
  const { messages } = usePreferences();
  const english = useEnglish();
  const name = user.fullName ?? user.did;

  const close = () => menu.current?.removeAttribute('open');
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const closeOnLeave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };

  return (
    <details ref={menu} className="account-menu" onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary aria-label={`Account: ${name}`}>
        <Avatar name={name} />
      </summary>
      <div className="account-panel">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <code className="small muted" dir="ltr">
          {user.did}
        </code>
        <button type="button" className="button" disabled={isPending} onClick={() => signOut()}>
          {isPending ? messages.signingOut : messages.signOut}
        </button>
        {isError && (
          <p role="alert" {...english}>
            That didn’t work. You are still signed in.
          </p>
        )}
      </div>
    </details>
  );
}

interface AccountMenuProps {
  user: UserSessionUser;
}
