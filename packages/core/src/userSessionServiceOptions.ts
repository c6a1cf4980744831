/** How a `UserSessionService` reaches the service, and where it finds who asks. */
export interface UserSessionServiceOptions {
  /**
   * The app's address, absolute; the service lives below it at `/.well-known/service`.
   *
   * @default the page's own origin
   */
  appUrl?: string | undefined;
  /** @default the global `fetch` */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Where tokens and the visitor id are read from and kept.
   *
   * @default the cookies and the storage that the service itself uses in a browser
   */
  credentials?: UserSessionCredentials | undefined;
  /** Milliseconds before a request is given up, each try by itself. @default 30_000 */
  timeout?: number | undefined;
  /** How often a read is tried again. Writes never are. @default 2 */
  retry?: number | undefined;
  /** Origins, apart from the app's own, that may see tokens: those of federated apps. @default [] */
  trustedOrigins?: readonly string[] | undefined;
  /** Called once when the service no longer knows who asks. */
  onSignedOut?: (() => void) | undefined;
  /** Called after each renewal of the tokens. */
  onTokensRenewed?: (() => void) | undefined;
}

/** A place for the caller's tokens and visitor id. Native apps and servers bring their own. */
export interface UserSessionCredentials {
  /**
   * Whether the browser sends the session token by itself, in a cookie, to the page's own origin. It is then
   * not sent a second time in a header, since the service refuses both together.
   *
   * @default false: cookies are never sent, the token goes in the `Authorization` header
   */
  readonly ambient?: boolean | undefined;
  getSessionToken(): MaybePromise<string | undefined>;
  getRefreshToken(): MaybePromise<string | undefined>;
  getVisitorId(): MaybePromise<string | undefined>;
  getCsrfToken?(): MaybePromise<string | undefined>;
  /** Keeps new tokens; `undefined` means that the caller was signed out, and forgets them. */
  setTokens(tokens: { sessionToken: string; refreshToken: string } | undefined): MaybePromise<void>;
}

type MaybePromise<T> = T | Promise<T>;
