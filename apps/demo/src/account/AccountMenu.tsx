import type { UserSessionUser } from '@user-sessions/core';
import { useSignOut } from '@user-sessions/react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Avatar } from './Avatar.tsx';

/** Who is signed in, and the way out. */
export function AccountMenu({ user }: AccountMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const signOut = useSignOut();
  const name = user.fullName ?? 'Your account';

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
        <strong>{name}</strong>
        <code className="small muted">{user.did}</code>
        <button
          type="button"
          className="button"
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </button>
        {signOut.isError && <p role="alert">That did not work. You are still signed in.</p>}
      </div>
    </details>
  );
}

interface AccountMenuProps {
  user: UserSessionUser;
}
