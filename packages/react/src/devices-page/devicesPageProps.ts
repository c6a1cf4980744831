import type { UserSession, UserSessionQuery } from '@user-sessions/core';
import type { ReactNode } from 'react';
import type { RootProps } from '../parts/Root.tsx';
import type { SessionListOptions } from '../sessions/useMyLoginSessions.ts';
import type { DeviceGroup, DeviceRowModel } from './device/deviceModel.ts';

/** What the page shows, as one value. */
export interface DevicesPageQuery extends UserSessionQuery {
  /** Words that a device has to match. */
  search?: string | undefined;
  /** One kind of device. @default every kind */
  kind?: DeviceGroup | undefined;
}

/** What an app can add to the page. Omit a prop to hide its control. */
export interface DevicesPageOptions {
  /** Called by "Sign in", which is offered when the user is no longer signed in. */
  onSignInRequired?: (() => void) | undefined;
  /**
   * Adds "This wasn’t me" to each device. Called once the device is signed out: ask for a new password, or
   * notify your support team.
   */
  onReportSession?: ((session: UserSession) => void) | undefined;
  /** Lets users name their devices. Resolve when the name is saved; return it from `getSessionLabel`. */
  onRenameSession?: ((session: UserSession, label: string) => Promise<void>) | undefined;
  /** What a user calls a device. Pass the same function at each render. @default its browser and system */
  getSessionLabel?: ((session: UserSession) => string | undefined) | undefined;
  /**
   * Finds the location of an IP address. Called once for each; the page never waits for it. Nothing is sent to
   * a third party by default. Pass the same function at each render.
   */
  resolveLocation?: ((address: string, session: UserSession) => Promise<string | undefined>) | undefined;
  /** Shows IP addresses only on request. @default false */
  maskAddresses?: boolean | undefined;
  /** Replaces the drawing of a device, for example with a brand icon. */
  renderIcon?: ((device: DeviceRowModel) => ReactNode) | undefined;
  /** Hides the page's title, where your own page has one. @default false */
  hideTitle?: boolean | undefined;
  /** Signs devices out of the other apps of the federation as well. @default false */
  includeFederated?: boolean | undefined;
  /** Origins from which an administrator's page may load a user's picture. @default none */
  trustedImageOrigins?: readonly string[] | undefined;
}

/** Props of `DevicesPage`. */
export type DevicesPageProps = DevicesPageOptions &
  SessionListOptions<DevicesPageQuery> &
  Omit<RootProps, 'children' | 'now' | 'render'> & {
    /** The DID of the user whose devices are shown, for an administrator. @default the signed-in user */
    did?: string | undefined;
    /** Shown below the description. */
    children?: ReactNode;
  };
