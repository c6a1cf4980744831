import type { AppContext } from './appContext.ts';
import { forwardedAddress } from './forwardedAddress.ts';
import type { UserSessionAppOptions } from './userSessionAppOptions.ts';

/** The DID of the app where none is given, so that seeded rows and the app agree. */
export const DEFAULT_APP_PID = 'zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8';

/** Fills in the defaults of the options. */
export function createAppContext(options: UserSessionAppOptions): AppContext {
  const { store, clock = Date.now, app = {}, session = {}, federation, clientAddress } = options;
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
    fetch: federation?.fetch ?? globalThis.fetch.bind(globalThis),
    clientAddress: (request, env) => clientAddress?.(request, env) ?? forwardedAddress(request),
  };
}
