import type { ReactNode } from 'react';
import { Link } from '../navigation/Link.tsx';
import { administrationPage, settingsPages } from './settingsPages.ts';

/** The ways through the settings. */
export function SettingsNavigation({ pathname, isAdministrator }: SettingsNavigationProps): ReactNode {
  const links = isAdministrator ? [...settingsPages, administrationPage] : settingsPages;
  const current = links.find(({ href }) => href === pathname) ?? { href: '/' };
  return (
    <nav className="settings-navigation" aria-label="Settings">
      <ul>
        {links.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={href === current.href ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SettingsNavigationProps {
  pathname: string;
  isAdministrator: boolean;
}
