import type { UserSessionStore } from '../store/userSessionStore.ts';

/** Options of `createUserSessionApp`. */
export interface UserSessionAppOptions {
  store: UserSessionStore;
  /** The time, in milliseconds since 1970. @default Date.now */
  clock?: (() => number) | undefined;
  app?:
    | {
        /** The app's DID. @default a fixed one */
        appPid?: string | undefined;
        /** @default 'Sample app' */
        appName?: string | undefined;
        /** The app's address. @default the origin of each request */
        appUrl?: string | undefined;
      }
    | undefined;
  session?:
    | {
        /** Seconds after its last activity at which a session expires. @default 604_800 */
        ttl?: number | undefined;
        /** Seconds that a session token lives. @default 3_600 */
        cacheTtl?: number | undefined;
        /** Whether a sign-out and a refresh revoke the tokens sent with them. @default false */
        enableBlacklist?: boolean | undefined;
      }
    | undefined;
  /**
   * Finds the client's IP address, which sessions show and limits count by.
   *
   * @param env what the server knows of the connection
   * @default the address of the connection on Node, else that of the proxy headers
   */
  clientAddress?: ((request: Request, env: unknown) => string | undefined) | undefined;
  /**
   * Whether a proxy in front of the service sets `X-Forwarded-For`, `X-Forwarded-Proto` and their kin.
   * Without one, anybody can send these headers.
   *
   * @default false
   */
  trustProxy?: boolean | undefined;
  /** What one client or one account may use up. `Infinity` removes a limit. */
  limits?:
    | {
        /** Sign-ins a minute from one address; more get 429. @default 60 */
        signInsPerMinute?: number | undefined;
        /** Token refreshes a minute from one address; more get 429. @default 600 */
        refreshesPerMinute?: number | undefined;
        /**
         * Sessions of one account in this app. A new one takes the place of the oldest that is signed out
         * or expired; where all are active, the sign-in gets 429. @default 1_000
         */
        sessionsPerAccount?: number | undefined;
      }
    | undefined;
  /** The apps that share sign-ins with this one. @default none */
  federation?:
    | {
        /** All apps, with or without this one; the one with `isMaster` keeps the sessions of all. */
        sites: readonly FederatedSite[];
        /** Sends requests to the master, where this app is not it. @default the global `fetch` */
        fetch?: typeof globalThis.fetch | undefined;
      }
    | undefined;
  /**
   * Host names besides those of the app and its federation. Their pages may use quick login, sign in, and
   * sign out with cookies.
   */
  trustedDomains?: readonly string[] | undefined;
}

/** One app of a federation. */
export interface FederatedSite {
  appPid: string;
  appName: string;
  appUrl: string;
  isMaster?: boolean | undefined;
  /** @default 'approved' */
  status?: 'approved' | 'pending' | 'revoked' | undefined;
  /** More host names of the app. @default [] */
  aliasDomain?: readonly string[] | undefined;
}

/** An embedded user session service. Call its `fetch`, or serve it over HTTP. */
export interface UserSessionApp {
  /** @param env what the server knows of the connection, for `clientAddress` */
  fetch(request: Request, env?: unknown): Promise<Response>;
}
