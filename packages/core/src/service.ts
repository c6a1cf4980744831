import type { UserSessionError } from './errors.ts';
import type {
  SessionPolicy,
  UserSession,
  UserSessionList,
  UserSessionQuery,
  UserSessionStatus,
  UserSessionUser,
} from './types.ts';

/** Selects another app of the same federation. Its origin has to be one of `trustedOrigins`. */
export interface AppTarget {
  /** @default the service's own address */
  appUrl?: string | undefined;
}

/** Selects a user, for administrators. */
export interface UserTarget extends AppTarget {
  did: string;
}

/** Options of every read. */
export interface ReadOptions {
  signal?: AbortSignal | undefined;
}

/** The result of one of several sign-outs. */
export interface SignOutResult {
  visitorId: string;
  /**
   * - `signed-out`: verified, the session is no longer active
   * - `still-active`: verified, the session is still there
   * - `failed`: it is not known that the session ended; `error` says why
   * - `skipped`: not attempted, because the run was stopped first, or because it is the current device
   */
  outcome: 'signed-out' | 'still-active' | 'failed' | 'skipped';
  error?: UserSessionError | undefined;
}

/** Options of a sign-out. */
export interface SignOutOptions {
  /**
   * Whether the device is signed out of the other apps of the federation too. A session that exists only there
   * cannot be verified here: its result is `failed` with `unsupported`.
   *
   * @default false
   */
  includeFederated?: boolean | undefined;
}

/** Options of several sign-outs. */
export interface SignOutManyOptions extends SignOutOptions {
  /** Stops before the next sign-out. Those under way are finished and verified. */
  signal?: AbortSignal | undefined;
  /** Called after each sign-out. `total` grows when sessions turn up during the run. */
  onProgress?: ((progress: SignOutProgress) => void) | undefined;
}

/** How far a run of sign-outs has come. */
export interface SignOutProgress {
  done: number;
  total: number;
}

/**
 * A change of the sign-in on this device: `signed-out` when it has ended, `tokens-refreshed` when its tokens
 * were replaced.
 */
export type UserSessionEvent = 'signed-out' | 'tokens-refreshed';

/** What the hooks and the page need of a backend. Every method rejects with a `UserSessionError` only. */
export interface UserSessionService {
  /** Whether sessions can be signed out at all. Where `false`, every sign-out fails with `unsupported`. */
  readonly canSignOut: boolean;

  /** The statuses that can be listed. @default all three */
  readonly statuses?: readonly UserSessionStatus[] | undefined;

  /** One page of the user's own sessions in this app, the newest activity first. */
  getMyLoginSessions(
    target?: AppTarget,
    query?: UserSessionQuery,
    options?: ReadOptions,
  ): Promise<UserSessionList>;

  /**
   * All sessions of any user, on all devices and in all states. For the owner, administrators and members of an
   * app; guests get `forbidden`.
   */
  getUserSessions(target: UserTarget, options?: ReadOptions): Promise<UserSession[]>;

  /** The signed-in user, as the service sees it. Rejects with `not-signed-in` if there is none. */
  getSignedInUser(options?: ReadOptions): Promise<UserSessionUser>;

  /** The DID in the session token, without a request. `undefined` where it is unknown. */
  getUserDid(): string | undefined;

  /** The visitor id of the current device. `undefined` where it is unknown. */
  getVisitorId(): Promise<string | undefined>;

  /** How long sessions live. */
  getSessionPolicy?(options?: ReadOptions): Promise<SessionPolicy>;

  /**
   * Signs one device out and verifies it: resolves only when the session has ended. For the current device it
   * is the same as `signOut`.
   *
   * @throws `still-active` when it has not ended; `not-found` when the user has no session on this device.
   */
  signOutSession(visitorId: string, options?: SignOutOptions): Promise<void>;

  /** Signs several devices out, with a result for each, in the same order. The current device is skipped. */
  signOutSessions(visitorIds: readonly string[], options?: SignOutManyOptions): Promise<SignOutResult[]>;

  /**
   * Signs out every device but the current one, in use or expired, also those that turn up during the run. Each
   * session that was seen has a result.
   *
   * @throws `unknown-visitor`, before any sign-out, where the current device is not known or not listed.
   */
  signOutOtherSessions(options?: SignOutManyOptions): Promise<SignOutResult[]>;

  /** Signs out the current device and forgets its tokens. Resolves only when the session has ended. */
  signOut(): Promise<void>;

  /** Signs out one device of any user, and verifies it. For administrators. */
  signOutUserSession?(target: UserTarget & { visitorId: string }): Promise<void>;

  /** Signs out all devices of any user, with a result for each. For administrators. */
  signOutUserSessions?(target: UserTarget): Promise<SignOutResult[]>;

  /** Adds a listener. Returns a function that removes it. */
  subscribe(listener: (event: UserSessionEvent) => void): () => void;
}

/** Tokens of a quick sign-in. */
export interface SignedInTokens {
  sessionToken: string;
  refreshToken: string;
  visitorId?: string | undefined;
  csrfToken?: string | undefined;
}

/** Quick sign-in: resuming a session of this device without proving who one is. */
export interface QuickSignIn {
  /** The sessions that can be resumed on this device, of any user. Needs no sign-in. */
  getSessionsOnThisDevice(target?: AppTarget, options?: ReadOptions): Promise<UserSession[]>;

  /** Resumes a session of this device and stores its tokens. */
  loginByUserSession(
    session: AppTarget & {
      id: string;
      appPid: string;
      userDid: string;
      passportId?: string | null | undefined;
    },
  ): Promise<SignedInTokens>;
}

/** The client of a Blocklet Service. */
export interface BlockletUserSessionService extends UserSessionService, QuickSignIn {
  getSessionPolicy(options?: ReadOptions): Promise<SessionPolicy>;
  signOutUserSession(target: UserTarget & { visitorId: string }): Promise<void>;
  signOutUserSessions(target: UserTarget): Promise<SignOutResult[]>;
}
