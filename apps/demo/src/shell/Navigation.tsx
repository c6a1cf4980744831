import type { ReactNode } from 'react';
import { useEnglish, usePreferences } from '../preferences/preferences.ts';
import { Link } from './Link.tsx';
import { getPages } from './pages.ts';

export function Navigation({ pathname, isAdministrator }: NavigationProps): ReactNode {
  const { messages } = usePreferences();
  const english = useEnglish();
  const pages = getPages({ isAdministrator, messages });
  const current = pages.find(({ href }) => href === pathname) ?? { href: '/' };
  return (
    <nav className="navigation" aria-label="Settings">
      <ul>
        {pages.map(({ href, name, isTranslated }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current.href ? 'page' : undefined}
              {...(isTranslated ? {} : english)}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface NavigationProps {
  pathname: string;
  isAdministrator: boolean;
}
