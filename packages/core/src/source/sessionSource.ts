import type { DeviceDescription } from '../devices/deviceDescription.ts';
import type { UserSessionErrorCode } from '../errors.ts';
import type { UserSessionStatus } from '../types.ts';

/** One session, with whatever the backend knows of it. Only the key is needed. */
export interface SourceSession {
  /** What `signOut` takes: a session id or a token. Never shown. */
  key: string;
  /** Whether this is the session in use. Without one, "sign out all others" is refused. */
  current?: boolean | undefined;
  /** Groups the sessions of one device. @default key */
  deviceKey?: string | undefined;
  /** @default 'online' */
  status?: UserSessionStatus | undefined;
  /** When it was signed in: a `Date`, or a text that `Date` can read. */
  createdAt?: string | Date | null | undefined;
  lastActiveAt?: string | Date | null | undefined;
  /** When it ends if it is not used. */
  expiresAt?: string | Date | null | undefined;
  userAgent?: string | null | undefined;
  /** The device, where the backend describes it itself. */
  device?: Partial<DeviceDescription> | undefined;
  /** An IP address. */
  address?: string | null | undefined;
  /** Where it was used, in words: "Berlin, Germany". */
  location?: string | null | undefined;
  /** A name that the user gave the device. */
  label?: string | null | undefined;
  /** How it was signed in: "Passkey", "Password". */
  method?: string | null | undefined;
  /** Who acts as the user, where somebody else does. */
  actor?: string | null | undefined;
}

/** A page of a list, for backends that page. */
export interface SourcePage {
  sessions: readonly SourceSession[];
  /** The number of sessions on all pages. */
  total: number;
  /** The size of a page, where it is not the one that was asked for. */
  pageSize?: number | undefined;
}

export interface SourceUser {
  id: string;
  fullName?: string | undefined;
  email?: string | undefined;
  /** Address of a picture. */
  avatar?: string | undefined;
}

export interface SourceOptions {
  /** Aborts when the answer is no longer awaited. */
  signal: AbortSignal;
}

export interface SourceListOptions extends SourceOptions {
  /** Counts from 1. Ignore these three where the backend does not page. */
  page: number;
  pageSize: number;
  status: UserSessionStatus;
}

/** The part of a {@link SessionSource} that lists. */
export interface ReadOnlySessionSource {
  /** Lists the user's sessions: all of them, or the page that is asked for. */
  list(options: SourceListOptions): Promise<readonly SourceSession[] | SourcePage>;
  /** The statuses that are listed. @default ['online'] */
  statuses?: readonly UserSessionStatus[] | undefined;
  getUser?(options: SourceOptions): Promise<SourceUser>;
  /**
   * Names the reason why one of these functions rejected. Where it returns `undefined`, or is missing, an HTTP
   * status is used: the error is a `Response`, or has a `status`.
   */
  toError?(error: unknown): UserSessionErrorCode | undefined;
}

/**
 * The sessions of any backend. Two functions are enough.
 *
 * @example
 * const source: SessionSource = {
 *   list: async ({ signal }) => (await fetch('/api/sessions', { signal })).json(),
 *   signOut: (key, { signal }) => fetch(`/api/sessions/${key}`, { method: 'DELETE', signal }),
 * };
 */
export interface SessionSource extends ReadOnlySessionSource {
  /** Signs out one session. What it resolves to proves nothing: the library lists again to verify. */
  signOut(key: string, options: SourceOptions): Promise<unknown>;
  /** Signs out all sessions but the current one. @default one by one */
  signOutOthers?(options: SourceOptions): Promise<unknown>;
  /** Signs out the current session, with its cookie or token. @default `signOut` with its key */
  signOutCurrent?(options: SourceOptions): Promise<unknown>;
}
