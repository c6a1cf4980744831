/** A person who can sign in. */
export interface Account {
  did: string;
  fullName: string;
  /** `owner` and `admin` may end other people's sessions, `member` may read them, `guest` neither. */
  role: string;
  email: string | null;
  avatar: string | null;
  /** An account that is not approved is refused at every sign-in. */
  approved: boolean;
  /** Milliseconds since 1970, as all times in a store. */
  createdAt: number;
}

/** One row: a person's sign-in on one device in one app. */
export interface SessionRow {
  /** UUID v4. */
  id: string;
  userDid: string;
  visitorId: string;
  appPid: string;
  passportId: string | null;
  createdAt: number;
  updatedAt: number;
  /** What was written last; a session that ran out of time still says `online`. */
  status: 'online' | 'offline';
  ua: string | null;
  lastLoginIp: string | null;
  extra: Readonly<Record<string, unknown>>;
  createdByAppPid: string;
}

/** What is kept of a token: never the token itself. */
export interface TokenRow {
  /** SHA-256 of the whole token, in hexadecimal. */
  hash: string;
  kind: 'session' | 'refresh';
  sessionId: string;
  userDid: string;
  role: string;
  walletOS: string;
  expiresAt: number;
}

/** Which rows: each given field has to match; `state` tells apart what the stored status does not. */
export interface SessionFilter {
  userDid?: string | undefined;
  visitorId?: string | undefined;
  appPid?: string | undefined;
  state?: SessionState | undefined;
}

/**
 * `online` and `expired` are the rows that were not signed out, touched after or before `cutoff`
 * (milliseconds); `offline` are those that were, however old.
 */
export type SessionState =
  | { is: 'online'; cutoff: number }
  | { is: 'expired'; cutoff: number }
  | { is: 'offline' };

/** A part of a listing, in order of the last activity; rows of the same moment by id. */
export interface SessionWindow {
  offset: number;
  limit: number;
  order: 'newest-first' | 'oldest-first';
}

/**
 * Where accounts, sessions and tokens are kept. A store only stores: every rule of the protocol is in the
 * app, so that all stores behave alike.
 */
export interface UserSessionStore {
  listAccounts(): Promise<Account[]>;
  getAccount(did: string): Promise<Account | undefined>;
  putAccount(account: Account): Promise<void>;

  getSession(id: string): Promise<SessionRow | undefined>;
  /** There is at most one row for a person, a device and an app. */
  findSession(key: { userDid: string; visitorId: string; appPid: string }): Promise<SessionRow | undefined>;
  /**
   * Inserts a row, or overwrites the one of the same person, device and app, whose `id` and `createdAt`
   * stay. Returns what is stored now.
   */
  putSession(row: SessionRow): Promise<SessionRow>;
  listSessions(filter: SessionFilter, window: SessionWindow): Promise<SessionRow[]>;
  countSessions(filter: SessionFilter): Promise<number>;
  /** Marks rows as signed out at a moment and forgets their tokens, both or neither. */
  endSessions(filter: SessionFilter, at: number): Promise<void>;
  /** Deletes rows and their tokens. */
  removeSessions(filter: SessionFilter): Promise<void>;

  getToken(hash: string): Promise<TokenRow | undefined>;
  putToken(token: TokenRow): Promise<void>;
  removeToken(hash: string): Promise<void>;
  /** Drops tokens that expired before a moment. */
  removeExpiredTokens(before: number): Promise<void>;

  close(): Promise<void>;
}
