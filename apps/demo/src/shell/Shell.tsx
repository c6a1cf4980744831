import type { UserSessionUser } from '@user-sessions/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { BuiltWithHooksPage } from '../built-with-hooks/BuiltWithHooksPage.tsx';
import { SecurityPage } from '../devices/SecurityPage.tsx';
import { useEnglish } from '../preferences/preferences.ts';
import { ProfilePage } from '../profile/ProfilePage.tsx';
import { ThemesPage } from '../themes/ThemesPage.tsx';
import { UsersPage } from '../users/UsersPage.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import { useAddress } from './useAddress.ts';

/** The settings of an app: top bar, navigation, and the page in the address. */
export function Shell({ user }: ShellProps): ReactNode {
  const { pathname } = useAddress();
  const english = useEnglish();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    // The focus follows to a new page; the first page leaves it alone.
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);

  return (
    <div className="shell">
      <a className="skip-link" href="#content" {...english}>
        Skip to content
      </a>
      <TopBar>
        <AccountMenu user={user} />
      </TopBar>
      <Navigation pathname={pathname} isAdministrator={isAdministrator(user)} />
      <main ref={main} id="content" tabIndex={-1}>
        {getPage(pathname, user)}
      </main>
    </div>
  );
}

interface ShellProps {
  user: UserSessionUser;
}

function getPage(pathname: string, user: UserSessionUser): ReactNode {
  switch (pathname) {
    case '/built-with-hooks':
      return <BuiltWithHooksPage />;
    case '/themes':
      return <ThemesPage />;
    case '/profile':
      return <ProfilePage user={user} />;
    case '/users':
      return <UsersPage />;
    default:
      return <SecurityPage />;
  }
}

function isAdministrator({ role }: UserSessionUser): boolean {
  return role === 'owner' || role === 'admin';
}
