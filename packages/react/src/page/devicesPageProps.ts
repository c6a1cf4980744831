import type { UserSession } from '@user-sessions/core';
import type { ReactNode } from 'react';
import type { SessionListOptions } from '../hooks/sessionListOptions.ts';
import type { RootProps } from '../parts/Root.tsx';

/** What an app may add to the page. Each control goes away with its callback. */
export interface DevicesPageOptions {
  /** Offered where the person is no longer signed in. */
  onSignInRequired?: (() => void) | undefined;
  /**
   * Adds "This wasn’t me" to each device. Called once the device is signed out: ask for a new password, or
   * tell those who look after such things.
   */
  onReportSession?: ((session: UserSession) => void) | undefined;
  /** Adds names of one's own. Resolves when the name is kept; `getSessionLabel` gives it back. */
  onRenameSession?: ((session: UserSession, label: string) => Promise<void>) | undefined;
  /** What a person calls a device. @default what its user agent tells */
  getSessionLabel?: ((session: UserSession) => string | undefined) | undefined;
  /**
   * Finds the place of an address. Asked once for each; the page never waits for it. No third party is
   * asked by default.
   */
  resolveLocation?: ((address: string) => Promise<string | undefined>) | undefined;
  /** Shows addresses only when asked for. @default false */
  maskAddresses?: boolean | undefined;
  /**
   * How a long list goes on: `pages` beside each other, or `more` below the rows that are there. The service
   * gives at most 100 rows at once; what is beyond them is on pages in either case.
   *
   * @default 'pages'
   */
  paging?: 'pages' | 'more' | undefined;
}

/** Props of `DevicesPage`. */
export type DevicesPageProps = DevicesPageOptions &
  SessionListOptions &
  Omit<RootProps, 'children' | 'now' | 'render'> & {
    /** The person whose devices are shown, for an administrator. @default whoever is signed in */
    did?: string | undefined;
    /** Shown below the description. */
    children?: ReactNode;
  };
