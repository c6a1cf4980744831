import { UserSessionError } from '../errors.ts';
import type { AppTarget, QuickSignIn, ReadOptions } from '../service.ts';
import type { UserSessionList, UserSessionQuery } from '../types.ts';
import type { Operation } from './authentication.ts';
import type { Http } from './http.ts';
import { parseTokens, parseUserSessionList, parseUserSessions } from './parse.ts';

const STATUSES: readonly string[] = ['online', 'expired', 'offline'];

/** One page of the user's own sessions. */
export async function fetchMyLoginSessions(
  { send }: Operation,
  { appUrl }: AppTarget = {},
  { page = 1, pageSize = 10, status = 'online' }: UserSessionQuery = {},
  { signal }: ReadOptions = {},
): Promise<UserSessionList> {
  // The service takes an unknown status for none at all, and counts everything.
  if (!STATUSES.includes(status)) throw new UserSessionError('bad-request', 'There is no such status.');
  const { data } = await send({
    method: 'get',
    path: '/api/user-session/myself',
    appUrl,
    searchParams: { page: String(page), pageSize: String(pageSize), status },
    retry: true,
    isList: true,
    signal,
  });
  return parseUserSessionList(data, { asked: status });
}

/** The requests of quick sign-in, which need no token. */
export function createQuickSignIn(
  http: Http,
  getVisitorId: () => Promise<string | undefined>,
  storeTokens: (tokens: { sessionToken: string; refreshToken: string }) => Promise<void>,
): QuickSignIn {
  return {
    async getSessionsOnThisDevice({ appUrl } = {}, { signal } = {}) {
      const { data } = await http.send({
        method: 'get',
        path: '/api/user-session',
        appUrl,
        visitorId: await getVisitorId(),
        retry: true,
        isList: true,
        signal,
      });
      return parseUserSessions(data, { asked: 'online' });
    },

    async loginByUserSession({ id, appPid, userDid, passportId, appUrl }) {
      const { data } = await http.send({
        method: 'post',
        path: '/api/user-session/login',
        appUrl,
        json: { id, appPid, userDid, passportId: passportId ?? null },
        visitorId: await getVisitorId(),
      });
      const tokens = parseTokens(data);
      await storeTokens(tokens);
      return tokens;
    },
  };
}
