import type { ReactNode } from 'react';
import { app } from '../app.ts';
import { PreferenceControls } from '../preferences/PreferenceControls.tsx';
import { Link } from './Link.tsx';

/** The app's name, its theme and its language. */
export function TopBar({ children }: { children?: ReactNode }): ReactNode {
  return (
    <header className="top-bar">
      <Link href="/" className="brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <bdi>{app.name}</bdi>
      </Link>
      <PreferenceControls />
      {children}
    </header>
  );
}
