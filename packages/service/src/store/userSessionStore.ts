/** A user who can sign in. */
export interface Account {
  did: string;
  fullName: string;
  /** `owner` and `admin` may sign other users out, `member` may read their sessions, `guest` neither. */
  role: string;
  email: string | null;
  avatar: string | null;
  /** An account that is not approved cannot sign in, and its tokens are refused. */
  approved: boolean;
  /** Milliseconds since 1970, as all times in a store. */
  createdAt: number;
}

/** One row: the sign-in of a user on a device in an app. */
export interface SessionRow {
  /** UUID v4. */
  id: string;
  userDid: string;
  visitorId: string;
  appPid: string;
  passportId: string | null;
  createdAt: number;
  updatedAt: number;
  /** What was written last. An expired session still says `online`. */
  status: 'online' | 'offline';
  ua: string | null;
  lastLoginIp: string | null;
  extra: Readonly<Record<string, unknown>>;
  createdByAppPid: string;
}

/** What is stored of a token: never the token itself. */
export interface TokenRow {
  /** SHA-256 of the whole token, in hexadecimal. */
  hash: string;
  kind: 'session' | 'refresh';
  sessionId: string;
  userDid: string;
  /** Whether the token acts as a guest, whatever the role of its account. */
  asGuest: boolean;
  walletOS: string;
  expiresAt: number;
}

/** A token that is stored together with its session. */
export type IssuedToken = Omit<TokenRow, 'sessionId'>;

/** Selects sessions: each given field has to match. */
export interface SessionFilter {
  userDid?: string | undefined;
  visitorId?: string | undefined;
  appPid?: string | undefined;
  state?: SessionState | undefined;
}

/**
 * `online` and `expired` sessions were not signed out: those last active at `cutoff` (milliseconds) or later
 * are online, the others expired. `offline` sessions were signed out, whatever their age.
 */
export type SessionState =
  | { is: 'online'; cutoff: number }
  | { is: 'expired'; cutoff: number }
  | { is: 'offline' };

/** A part of a listing, ordered by last activity, and by id where that is equal. */
export interface SessionWindow {
  offset: number;
  limit: number;
  order: 'newest-first' | 'oldest-first';
}

/**
 * Stores accounts, sessions and tokens. A store holds no rules of the protocol, so all stores behave alike.
 *
 * A write is kept for good once its promise resolves. What one call writes is written as a whole or not at
 * all, except that ending or removing many sessions may stop in between when it rejects.
 */
export interface UserSessionStore {
  listAccounts(): Promise<Account[]>;
  getAccount(did: string): Promise<Account | undefined>;
  putAccount(account: Account): Promise<void>;

  getSession(id: string): Promise<SessionRow | undefined>;
  /** There is at most one session for a user, a device and an app. */
  findSession(key: { userDid: string; visitorId: string; appPid: string }): Promise<SessionRow | undefined>;
  /**
   * Inserts a session, or overwrites the one of the same user, device and app, which keeps its `id` and
   * `createdAt`. Stores `issued` tokens for it. Returns the stored session.
   */
  putSession(row: SessionRow, issued?: readonly IssuedToken[]): Promise<SessionRow>;
  /**
   * Updates a session by its `id`, stores `issued` tokens for it and deletes the tokens with the hashes in
   * `revoked`. Returns `undefined`, and stores no tokens, where it was signed out or removed in the meantime.
   */
  updateSession(
    row: SessionRow,
    tokens?: { issued?: readonly IssuedToken[]; revoked?: readonly string[] },
  ): Promise<SessionRow | undefined>;
  listSessions(filter: SessionFilter, window: SessionWindow): Promise<SessionRow[]>;
  countSessions(filter: SessionFilter): Promise<number>;
  /**
   * Signs sessions out at a moment and deletes their tokens. Sessions that are signed out already only get
   * the new date. Also deletes the tokens with the hashes in `revoked`.
   */
  endSessions(filter: SessionFilter, at: number, revoked?: readonly string[]): Promise<void>;
  /** Deletes sessions and their tokens. */
  removeSessions(filter: SessionFilter): Promise<void>;

  getToken(hash: string): Promise<TokenRow | undefined>;
  putToken(token: TokenRow): Promise<void>;
  /** Deletes the tokens that expired before a moment. */
  removeExpiredTokens(before: number): Promise<void>;

  close(): Promise<void>;
}

/** Thrown by a store that stays locked by another process for too long. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}
