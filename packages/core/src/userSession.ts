/**
 * What became of a session.
 *
 * - `online`: in use within the service's time to live;
 * - `expired`: not used for longer than that, never signed out;
 * - `offline`: signed out.
 *
 * The names are the protocol's own.
 */
export type UserSessionStatus = 'online' | 'expired' | 'offline';

/** The person behind a session, as far as the service tells. */
export interface UserSessionUser {
  did: string;
  fullName?: string | undefined;
  email?: string | undefined;
  /** Address of a picture: absolute, or a path on the service. */
  avatar?: string | undefined;
  role?: string | undefined;
  roleTitle?: string | undefined;
}

/** One sign-in of one person, on one device, in one app. */
export interface UserSession {
  /** A secret of the person it belongs to: never to be shown, logged or put into an address. */
  id: string;
  /** The device: each browser profile or native app has one. A secret like `id`. */
  visitorId: string;
  userDid: string;
  appPid: string;
  appName?: string | undefined;
  /** Address of the federated app that the session belongs to, where it is not this one. */
  appUrl?: string | undefined;
  passportId: string | null;
  /** ISO 8601, UTC: the first sign-in. Missing where the service does not tell. */
  createdAt?: string | undefined;
  /** ISO 8601, UTC: the last renewal, sign-in or sign-out. Ordinary requests do not move it. */
  updatedAt: string;
  extra: { walletOS?: string | undefined };
  /** The raw user agent. Written by the device: any string at all. `null` until the service saw one. */
  ua: string | null;
  /** An IPv4 or IPv6 address, or a proxy's list of them. */
  lastLoginIp: string | null;
  /** Computed from the dates, since the service sends `online` for expired sessions. */
  status: UserSessionStatus;
  user?: UserSessionUser | undefined;
}

/** Where a page stands in the whole list, as the service counts. */
export interface UserSessionPaging {
  /** Counts from 1. */
  page: number;
  /** What the service granted: at most 100, whatever was asked for. */
  pageSize: number;
  /** The number of pages. A page may hold fewer rows than `pageSize`, or none, and not be the last. */
  pageCount: number;
  /** Rows before the service's last filter: for `offline`, at times more than there are to see. */
  total: number;
}

/** One page of sessions, the newest activity first. */
export interface UserSessionList {
  list: UserSession[];
  paging: UserSessionPaging;
  /** Rows of this page that could not be read and are left out of `list`. 0 as a rule. */
  unreadable: number;
}

/** Which page of which sessions. */
export interface UserSessionQuery {
  /** Counts from 1. @default 1 */
  page?: number | undefined;
  /** At most 100. @default 10 */
  pageSize?: number | undefined;
  /** @default 'online' */
  status?: UserSessionStatus | undefined;
}
