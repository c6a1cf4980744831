import type { AppInfo } from './appInfo.ts';
import type { Authentication } from './authentication.ts';
import { parseUserSessionList, parseUserSessions } from './parseUserSessions.ts';
import type { Transport } from './transport.ts';
import type { UserSession, UserSessionList, UserSessionQuery } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';
import type { AppTarget, ReadOptions } from './userSessionService.ts';

/** The two listings that the service offers to anyone about themselves. */
export interface SessionReads {
  getMyLoginSessions(
    target?: AppTarget,
    query?: UserSessionQuery,
    options?: ReadOptions,
  ): Promise<UserSessionList>;
  getSessionsOnThisDevice(target?: AppTarget, options?: ReadOptions): Promise<UserSession[]>;
}

const statuses: readonly string[] = ['online', 'expired', 'offline'];

export function createSessionReads(
  transport: Transport,
  authentication: Authentication,
  appInfo: (appUrl?: string) => Promise<AppInfo>,
): SessionReads {
  return {
    async getMyLoginSessions({ appUrl } = {}, { page = 1, pageSize = 10, status = 'online' } = {}, options) {
      // The service takes an unknown status for none at all, and counts everything.
      if (!statuses.includes(status)) throw new UserSessionError('bad-request', 'There is no such status.');
      const [{ data, now }, { ttl }] = await Promise.all([
        authentication.send({
          method: 'get',
          path: '/api/user-session/myself',
          appUrl,
          searchParams: { page: String(page), pageSize: String(pageSize), status },
          retry: true,
          signal: options?.signal,
        }),
        appInfo(appUrl),
      ]);
      return parseUserSessionList(data, { now, ttl });
    },

    async getSessionsOnThisDevice({ appUrl } = {}, options) {
      const [{ data, now }, { ttl }] = await Promise.all([
        transport({
          method: 'get',
          path: '/api/user-session',
          appUrl,
          retry: true,
          signal: options?.signal,
          token: undefined,
        }),
        appInfo(appUrl),
      ]);
      return parseUserSessions(data, { now, ttl });
    },
  };
}
