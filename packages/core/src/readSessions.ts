import type { AppInfo } from './appInfo.ts';
import type { AuthenticatedRequest, Authentication } from './authentication.ts';
import { parseUserSessionList, parseUserSessions, type StatusRule } from './parseUserSessions.ts';
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
  /** An answer that holds sessions, and the rule that their status follows. */
  async function ask(
    send: Authentication['send'],
    request: Pick<AuthenticatedRequest, 'path' | 'appUrl' | 'searchParams' | 'signal'>,
  ): Promise<[data: unknown, rule: StatusRule]> {
    const [{ data, now }, { ttl }] = await Promise.all([
      send({ ...request, method: 'get', retry: true }),
      appInfo(request.appUrl),
    ]);
    return [data, { now, ttl }];
  }

  return {
    async getMyLoginSessions(
      { appUrl } = {},
      { page = 1, pageSize = 10, status = 'online' } = {},
      { signal } = {},
    ) {
      // The service takes an unknown status for none at all, and counts everything.
      if (!statuses.includes(status)) throw new UserSessionError('bad-request', 'There is no such status.');
      const path = '/api/user-session/myself';
      const searchParams = { page: String(page), pageSize: String(pageSize), status };
      return parseUserSessionList(
        ...(await ask(authentication.send, { path, appUrl, searchParams, signal })),
      );
    },

    async getSessionsOnThisDevice({ appUrl } = {}, { signal } = {}) {
      return parseUserSessions(...(await ask(transport, { path: '/api/user-session', appUrl, signal })));
    },
  };
}
