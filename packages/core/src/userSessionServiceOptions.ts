/** How a `UserSessionService` reaches the service, and where it finds who asks. */
export interface UserSessionServiceOptions {
  /**
   * The app's address, absolute; the service lives below it at `/.well-known/service`.
   *
   * @default the page's own origin
   */
  appUrl?: string | undefined;
  /** @default the global `fetch` */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Where tokens and the visitor id are read from and kept.
   *
   * @default the cookies and the storage that the service itself uses
   */
  credentials?: UserSessionCredentials | undefined;
  /** Milliseconds before a request is given up, each try by itself. @default 30_000 */
  timeout?: number | undefined;
  /** How often a read is tried again. Writes never are. @default 2 */
  retry?: number | undefined;
  /** Origins, apart from the app's own, that may see tokens: federated apps. @default [] */
  trustedOrigins?: readonly string[] | undefined;
  onSignedOut?: (() => void) | undefined;
  onTokensRenewed?: (() => void) | undefined;
}

/** A place for the caller's tokens and visitor id. Native apps and servers bring their own. */
export interface UserSessionCredentials {
  getSessionToken(): MaybePromise<string | undefined>;
  getRefreshToken(): MaybePromise<string | undefined>;
  getVisitorId(): MaybePromise<string | undefined>;
  getCsrfToken?(): MaybePromise<string | undefined>;
  /** Keeps new tokens; `undefined` means that the caller was signed out, and forgets them. */
  setTokens(tokens: { sessionToken: string; refreshToken: string } | undefined): MaybePromise<void>;
}

type MaybePromise<T> = T | Promise<T>;
