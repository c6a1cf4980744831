import type { UserSessionStore } from '../store/userSessionStore.ts';

/** What an embedded user session service is made of. */
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
        /** Whether a sign-out and a renewal revoke the tokens that were sent along. @default false */
        enableBlacklist?: boolean | undefined;
      }
    | undefined;
  /**
   * The client's address, as sessions show it.
   *
   * @default the first of `x-client-ip`, `x-forwarded-for`, `x-real-ip`, else ''
   */
  clientAddress?: ((request: Request, env: unknown) => string | undefined) | undefined;
  /** The apps that share sign-ins with this one. @default none */
  federation?:
    | {
        /** All apps, with or without this one; the one with `isMaster` keeps the sessions of all. */
        sites: readonly FederatedSite[];
        /** How the master is asked, where this app is not it. @default the global `fetch` */
        fetch?: typeof globalThis.fetch | undefined;
      }
    | undefined;
  /** Host names, apart from those of this app and of its federation, whose pages may use quick login. */
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

/** An embedded user session service: hand `fetch` a request, or serve it over HTTP. */
export interface UserSessionApp {
  /** @param env whatever the server knows of the connection; handed to `clientAddress`. */
  fetch(request: Request, env?: unknown): Promise<Response>;
}
