import type { UserSessionStore } from '../store/userSessionStore.ts';
import { createClientAddress } from './clientAddress.ts';
import type { FederatedSite, UserSessionAppOptions } from './options.ts';
import { createRateLimiter, type RateLimiter } from './rateLimiter.ts';

/** The DID of the app where none is given, so that seeded sessions and the app agree. */
export const DEFAULT_APP_PID = 'zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8';

/** The options of an app with every default filled in. */
export interface AppContext {
  store: UserSessionStore;
  /** Milliseconds since 1970. */
  now(): number;
  app: { appPid: string; appName: string; appUrl: string | undefined };
  session: { ttl: number; cacheTtl: number; enableBlacklist: boolean };
  sites: readonly FederatedSite[];
  trustedDomains: readonly string[];
  trustProxy: boolean;
  fetch: typeof globalThis.fetch;
  clientAddress(request: Request, env: unknown): string;
  signInLimiter: RateLimiter;
  refreshLimiter: RateLimiter;
  sessionsPerAccount: number;
}

export function createAppContext(options: UserSessionAppOptions): AppContext {
  const { store, clock = Date.now, app = {}, session = {}, limits = {}, federation } = options;
  const trustProxy = options.trustProxy ?? false;
  return {
    store,
    now: clock,
    app: {
      appPid: app.appPid ?? DEFAULT_APP_PID,
      appName: app.appName ?? 'Sample app',
      appUrl: app.appUrl,
    },
    session: {
      ttl: session.ttl ?? 7 * 24 * 60 * 60,
      cacheTtl: session.cacheTtl ?? 60 * 60,
      enableBlacklist: session.enableBlacklist ?? false,
    },
    sites: federation?.sites ?? [],
    trustedDomains: options.trustedDomains ?? [],
    trustProxy,
    fetch: federation?.fetch ?? globalThis.fetch.bind(globalThis),
    clientAddress: createClientAddress({ clientAddress: options.clientAddress, trustProxy }),
    signInLimiter: createRateLimiter(limits.signInsPerMinute ?? 60, clock),
    refreshLimiter: createRateLimiter(limits.refreshesPerMinute ?? 600, clock),
    sessionsPerAccount: limits.sessionsPerAccount ?? 1000,
  };
}

/** The host names whose pages are trusted: those of the app, of its federation, and of the options. */
export function getTrustedDomains(context: AppContext, request: Request): string[] {
  const own = new URL(context.app.appUrl ?? request.url).hostname;
  return [...new Set([own, ...getOtherTrustedDomains(context)])];
}

/** The trusted host names besides that of the app itself. */
export function getOtherTrustedDomains({ sites, trustedDomains }: AppContext): string[] {
  const federated = sites
    .filter((site) => (site.status ?? 'approved') === 'approved')
    .flatMap((site) => [new URL(site.appUrl).hostname, ...(site.aliasDomain ?? [])]);
  return [...federated, ...trustedDomains];
}
