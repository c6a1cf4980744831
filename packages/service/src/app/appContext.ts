import type { SessionRow, SessionState, UserSessionStore } from '../store/userSessionStore.ts';
import type { FederatedSite } from './userSessionAppOptions.ts';

/** The options of an app with every default filled in: what its routes work with. */
export interface AppContext {
  store: UserSessionStore;
  /** Milliseconds since 1970. */
  now(): number;
  app: { appPid: string; appName: string; appUrl: string | undefined };
  session: { ttl: number; cacheTtl: number; enableBlacklist: boolean };
  sites: readonly FederatedSite[];
  trustedDomains: readonly string[];
  fetch: typeof globalThis.fetch;
  clientAddress(request: Request, env: unknown): string;
}

/** The moment before which a session that was not signed out counts as expired, in milliseconds. */
export function expiryCutoff(context: AppContext): number {
  return context.now() - context.session.ttl * 1000;
}

/** The rows that a status asks for; `undefined`, meaning all, for any word that is not one of the three. */
export function stateFor(context: AppContext, status: string): SessionState | undefined {
  if (status === 'online' || status === 'expired') return { is: status, cutoff: expiryCutoff(context) };
  return status === 'offline' ? { is: 'offline' } : undefined;
}

/** The status that the service computes: age comes first, so an old row is expired though signed out. */
export function computedStatus(context: AppContext, row: SessionRow): 'online' | 'expired' | 'offline' {
  return row.updatedAt < expiryCutoff(context) ? 'expired' : row.status;
}
