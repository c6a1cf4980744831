import type {
  UserSession,
  UserSessionList,
  UserSessionQuery,
  UserSessionStatus,
  UserSessionUser,
} from './userSession.ts';
import type { UserSessionError } from './userSessionError.ts';

/** Another app of the same federation, by its address. It has to be trusted: see `trustedOrigins`. */
export interface AppTarget {
  /** @default the service's own address */
  appUrl?: string | undefined;
}

/** What every read takes. */
export interface ReadOptions {
  signal?: AbortSignal | undefined;
}

/**
 * The reading half, wide enough that the vendor's own `sdk.userSession` fits as it is. What comes back is
 * parsed before anyone sees it.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk
 */
export interface UserSessionReader {
  getMyLoginSessions(
    target?: { appUrl?: string },
    query?: { page: number; pageSize: number; status?: string },
  ): Promise<unknown>;
  getUserSessions(target: { did: string; appUrl?: string }): Promise<unknown>;
}

/** What became of one of several sign-outs. */
export interface SignOutOutcome {
  visitorId: string;
  /**
   * - `ended`: read back from the service, and no longer active;
   * - `still-active`: read back, and still there;
   * - `failed`: not known to have ended; `error` says why;
   * - `skipped`: not attempted, since the run was stopped before its turn, or since it is this very device.
   */
  result: 'ended' | 'still-active' | 'failed' | 'skipped';
  error?: UserSessionError | undefined;
}

/** How far a sign-out reaches. */
export interface SignOutOptions {
  /** Whether the device is signed out of the other apps of the federation as well. @default false */
  includeFederated?: boolean | undefined;
}

/** How a run of sign-outs is followed and stopped. */
export interface SignOutManyOptions extends SignOutOptions {
  /** Stops before the next sign-out; those under way are finished and confirmed. */
  signal?: AbortSignal | undefined;
  /** Called after each sign-out that was attempted. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** What the service says to a quick sign-in. */
export interface SignedInTokens {
  sessionToken: string;
  refreshToken: string;
  visitorId?: string | undefined;
  csrfToken?: string | undefined;
}

/** What happened to the caller's own sign-in. */
export type UserSessionEvent = 'signed-out' | 'tokens-renewed';

/**
 * Everything that people do with their sessions. Every method rejects with a `UserSessionError` and
 * nothing else.
 */
export interface UserSessionService {
  /** Whether sessions can be ended at all: a source that only reads fails every sign-out with `unsupported`. */
  readonly canSignOut: boolean;

  /** One page of the caller's own sessions in this app, the newest activity first. */
  getMyLoginSessions(
    target?: AppTarget,
    query?: UserSessionQuery,
    options?: ReadOptions,
  ): Promise<UserSessionList>;

  /**
   * All sessions of one person, on all devices, in all three states, each with its `user` where the service
   * can tell of them. For those who run the app: the service answers its owner, administrators and members,
   * and a guest's call is `forbidden`, also for their own.
   */
  getUserSessions(target: AppTarget & { did: string }, options?: ReadOptions): Promise<UserSession[]>;

  /** The sessions that could be resumed on this very device, of whichever person. Needs no sign-in. */
  getSessionsOnThisDevice(target?: AppTarget, options?: ReadOptions): Promise<UserSession[]>;

  /** Resumes a session of this device, and stores the tokens that the service hands out. */
  loginByUserSession(
    session: AppTarget & {
      id: string;
      appPid: string;
      userDid: string;
      passportId?: string | null | undefined;
    },
  ): Promise<SignedInTokens>;

  /** Who is signed in, asked of the service; `not-signed-in` if nobody is. */
  getSignedInUser(options?: ReadOptions): Promise<UserSessionUser>;

  /** The DID in the session token, without a request; `undefined` where it is not known. */
  getUserDid(): string | undefined;

  /** This device's visitor id; `undefined` where it is not known. */
  getVisitorId(): Promise<string | undefined>;

  /**
   * Signs one device out, and makes sure of it by reading back. Resolves only when the session has ended.
   * For this very device it is the same as `signOut`.
   *
   * @throws `still-active` when it has not; `not-found` when no session of the caller has this visitor id.
   */
  signOutSession(visitorId: string, options?: SignOutOptions): Promise<void>;

  /**
   * Signs several devices out, a few at a time, with an outcome for each, in the order given. This device is
   * never among them: that is what `signOut` is for.
   */
  signOutSessions(visitorIds: readonly string[], options?: SignOutManyOptions): Promise<SignOutOutcome[]>;

  /**
   * Signs out every device but this one: all sessions, in use or expired, that exist when it is called.
   *
   * @throws `unknown-visitor` where this device is not known, before any request; and where none of the
   *   caller's sessions has its visitor id, before any sign-out.
   */
  signOutOtherSessions(options?: SignOutManyOptions): Promise<SignOutOutcome[]>;

  /** Signs out every session of one status but this device's. */
  signOutSessionsWithStatus(
    status: UserSessionStatus,
    options?: SignOutManyOptions,
  ): Promise<SignOutOutcome[]>;

  /** Ends the caller's own session, here and now, and forgets its tokens. */
  signOut(): Promise<void>;

  /** Calls back when the caller was signed out or their tokens were renewed. Returns the way out. */
  subscribe(listener: (event: UserSessionEvent) => void): () => void;
}
