import type { DeviceDescription } from './devices/deviceDescription.ts';

/**
 * The state of a session, in the protocol's words.
 *
 * - `online`: used within the service's time to live
 * - `expired`: not used for longer than that, and never signed out
 * - `offline`: signed out
 */
export type UserSessionStatus = 'online' | 'expired' | 'offline';

/** The user of a session, as far as the service describes them. */
export interface UserSessionUser {
  did: string;
  fullName?: string | undefined;
  email?: string | undefined;
  /** Address of a picture: absolute, or a path on the service. */
  avatar?: string | undefined;
  role?: string | undefined;
  roleTitle?: string | undefined;
}

/** One sign-in of one user, on one device, in one app. */
export interface UserSession {
  /** A secret of its user: never show it, log it or put it into an address. */
  id: string;
  /** The device, and the handle of the session in every call. A secret like `id`. */
  visitorId: string;
  /** Groups the sessions of one device, where that is not `visitorId`. */
  deviceKey?: string | undefined;
  /** Empty where the source does not name its user. */
  userDid: string;
  appPid?: string | undefined;
  appName?: string | undefined;
  /** Address of the federated app that the session belongs to, where it is not this one. */
  appUrl?: string | undefined;
  passportId?: string | null | undefined;
  /** ISO 8601, UTC: the first sign-in. */
  createdAt?: string | undefined;
  /** ISO 8601, UTC: the last refresh, sign-in or sign-out. Ordinary requests do not move it. */
  updatedAt?: string | undefined;
  /** ISO 8601, UTC: when the session ends if it is not used. */
  expiresAt?: string | undefined;
  extra?: { walletOS?: string | undefined } | undefined;
  /** The raw user agent. The device writes it, so it can be any text. `null` until the service saw one. */
  ua: string | null;
  /** An IPv4 or IPv6 address, or a proxy's list of them. */
  lastLoginIp: string | null;
  /** Where the session was used, in words. */
  location?: string | undefined;
  /** The device, where the source describes it by other means than a user agent. */
  device?: Partial<DeviceDescription> | undefined;
  /** A name that the user gave the device. */
  label?: string | undefined;
  /** How the session was signed in: "Passkey", "Password". */
  method?: string | undefined;
  /** Who acts as the user, where somebody else does. */
  actor?: string | undefined;
  /** Whether the source says that this is the session in use. */
  current?: boolean | undefined;
  status: UserSessionStatus;
  user?: UserSessionUser | undefined;
}

/** The place of a page in its list, as the service counts. */
export interface UserSessionPaging {
  /** Counts from 1. */
  page: number;
  /** The size that the service granted: at most 100. */
  pageSize: number;
  /** A page may hold fewer rows than `pageSize`, or none, and not be the last. */
  pageCount: number;
  /** Rows before the service's last filter: for `offline`, more than can be listed at times. */
  total: number;
}

/** One page of sessions, the newest activity first. */
export interface UserSessionList {
  list: UserSession[];
  paging: UserSessionPaging;
  /** Rows of this page that are unreadable, and left out of `list`. */
  unreadable: number;
}

/** Selects a page of sessions. */
export interface UserSessionQuery {
  /** Counts from 1. @default 1 */
  page?: number | undefined;
  /** At most 100. @default 10 */
  pageSize?: number | undefined;
  /** @default 'online' */
  status?: UserSessionStatus | undefined;
}

/** How long sessions live. */
export interface SessionPolicy {
  /** Seconds without use after which a session expires. */
  ttl: number;
  /** Seconds for which a signed-out device can at most go on, with the token it already has. */
  tokenTtl: number;
}
