import type { AppInfo } from './appInfo.ts';
import type { Authentication } from './authentication.ts';
import { parseUserSessionList, parseUserSessions, type StatusRule } from './parseUserSessions.ts';
import type { Transport, TransportRequest } from './transport.ts';
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
  /** Asks for sessions, and for the rule that their status follows. */
  async function read<T>(
    send: Transport | Authentication['send'],
    path: TransportRequest['path'],
    { appUrl }: AppTarget = {},
    { signal }: ReadOptions = {},
    parse: (data: unknown, rule: StatusRule) => T,
    searchParams?: Record<string, string>,
  ): Promise<T> {
    const [{ data, now }, { ttl }] = await Promise.all([
      send({ method: 'get', path, appUrl, searchParams, retry: true, signal }),
      appInfo(appUrl),
    ]);
    return parse(data, { now, ttl });
  }

  return {
    async getMyLoginSessions(target, { page = 1, pageSize = 10, status = 'online' } = {}, options) {
      // The service takes an unknown status for none at all, and counts everything.
      if (!statuses.includes(status)) throw new UserSessionError('bad-request', 'There is no such status.');
      const query = { page: String(page), pageSize: String(pageSize), status };
      const { send } = authentication;
      return read(send, '/api/user-session/myself', target, options, parseUserSessionList, query);
    },
    getSessionsOnThisDevice: (target, options) =>
      read(transport, '/api/user-session', target, options, parseUserSessions),
  };
}
