/** Options of `createUserSessionService`. */
export interface UserSessionServiceOptions {
  /**
   * The app's address, absolute. The service is below it at `/.well-known/service`.
   *
   * @default the page's own origin
   */
  appUrl?: string | undefined;
  /** @default the global `fetch` */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Where tokens and the visitor id are stored.
   *
   * @default the cookies and the storage that the service itself uses in a browser
   */
  credentials?: UserSessionCredentials | undefined;
  /** Milliseconds for one try of a request, with its whole answer. @default 30_000 */
  timeout?: number | undefined;
  /** How often a failed read is sent again. Writes never are. @default 2 */
  retry?: number | undefined;
  /** Further origins that may see tokens: those of federated apps. @default [] */
  trustedOrigins?: readonly string[] | undefined;
}

/** The tokens of a sign-in. */
export interface Tokens {
  sessionToken: string;
  refreshToken: string;
}

/** Where the tokens and the visitor id of one device are stored. Native apps and servers bring their own. */
export interface UserSessionCredentials {
  /**
   * Whether all tabs of a browser share these tokens, in cookies. One tab at a time then refreshes them, and
   * the CSRF cookie that belongs to them is refreshed as well.
   *
   * @default false
   */
  readonly cookieAuth?: boolean | undefined;
  getSessionToken(): MaybePromise<string | undefined>;
  getRefreshToken(): MaybePromise<string | undefined>;
  getVisitorId(): MaybePromise<string | undefined>;
  getCsrfToken?(): MaybePromise<string | undefined>;
  /** Stores new tokens. `undefined` removes them, because the user was signed out. */
  setTokens(tokens: Tokens | undefined): MaybePromise<void>;
}

type MaybePromise<T> = T | Promise<T>;
