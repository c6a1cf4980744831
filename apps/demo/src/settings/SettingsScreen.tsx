import type { UserSessionUser } from '@user-sessions/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { app } from '../app.ts';
import { Link } from '../navigation/Link.tsx';
import { useAddress } from '../navigation/useAddress.ts';
import { AppearancePage } from './AppearancePage.tsx';
import { OwnInterfacePage } from './OwnInterfacePage.tsx';
import { OwnThemePage } from './OwnThemePage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { ProfilePage } from './ProfilePage.tsx';
import { SecurityPage } from './SecurityPage.tsx';
import { SettingsNavigation } from './SettingsNavigation.tsx';

/** The settings of a product: its own header, its own navigation, and the page that is chosen. */
export function SettingsScreen({ user }: SettingsScreenProps): ReactNode {
  const { pathname } = useAddress();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    // A new page starts where its content does; the first one leaves the focus alone.
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);

  return (
    <div className="settings">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="top-bar">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {app.name}
        </Link>
        <AccountMenu user={user} />
      </header>
      <SettingsNavigation pathname={pathname} isAdministrator={isAdministrator(user)} />
      <main ref={main} id="content" tabIndex={-1}>
        {pageAt(pathname, user)}
      </main>
    </div>
  );
}

interface SettingsScreenProps {
  user: UserSessionUser;
}

function pageAt(pathname: string, user: UserSessionUser): ReactNode {
  switch (pathname) {
    case '/own-interface':
      return <OwnInterfacePage />;
    case '/own-theme':
      return <OwnThemePage />;
    case '/appearance':
      return <AppearancePage />;
    case '/profile':
      return <ProfilePage user={user} />;
    case '/people':
      return <PeoplePage />;
    default:
      return <SecurityPage />;
  }
}

function isAdministrator({ role }: UserSessionUser): boolean {
  return role === 'owner' || role === 'admin';
}
