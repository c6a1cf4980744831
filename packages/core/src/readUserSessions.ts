import type { AppInfo } from './appInfo.ts';
import type { Authentication } from './authentication.ts';
import { fieldsOf, user } from './fields.ts';
import { parseUserSessionList } from './parseUserSessions.ts';
import { type PageQuery, readAllPages } from './readAllPages.ts';
import type { UserSession, UserSessionList } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';
import type { AppTarget, ReadOptions } from './userSessionService.ts';

const fields = `
  list { id visitorId appPid userDid ua passportId status lastLoginIp extra createdAt updatedAt }
  paging { total pageSize pageCount page }`;

/**
 * All sessions of one person, as the service's GraphQL tells them to an administrator. Its REST call of the
 * same purpose ignores the DID, and answers for whoever used this device.
 */
export function createReadUserSessions(
  authentication: Authentication,
  appInfo: (appUrl?: string) => Promise<AppInfo>,
): (target: AppTarget & { did: string }, options?: ReadOptions) => Promise<UserSession[]> {
  return async ({ did, appUrl }, options) => {
    const { appPid, ttl } = await appInfo(appUrl);
    if (!appPid) throw new UserSessionError('invalid-response', 'There is no `appPid` at /__blocklet__.js.');

    // JSON's string escapes are GraphQL's. An empty status stands for all three.
    const team = JSON.stringify(appPid);
    const person = JSON.stringify(did);

    async function readPage({ page, pageSize }: PageQuery): Promise<UserSessionList> {
      const query = `{
        getUser(input: { teamDid: ${team}, user: { did: ${person} } }) { user { did fullName email avatar } }
        getUserSessions(input: { teamDid: ${team}, query: { userDid: ${person}, status: "" },
          sort: { updatedAt: -1 }, paging: { page: ${page}, pageSize: ${pageSize} } }) { code ${fields} } }`;
      const { data, now } = await authentication.send({
        method: 'post',
        path: '/api/gql',
        appUrl,
        json: { query },
        retry: true,
        signal: options?.signal,
      });
      const answer = fieldsOf(data);
      const { getUser, getUserSessions } = fieldsOf(answer.data);
      if (answer.errors && !getUserSessions) {
        throw new UserSessionError('bad-request', 'The service refused this query.');
      }
      // The listing itself does not tell whose it is. No name at all is better than another person's.
      const told = user(fieldsOf(getUser).user);
      const owner = told?.did === did ? told : undefined;
      const { list, ...rest } = parseUserSessionList(getUserSessions, { now, ttl });
      return { ...rest, list: list.map((session) => ({ ...session, user: session.user ?? owner })) };
    }

    const sessions = await readAllPages(readPage);
    // Belt and braces: one person's rows are never returned as another's.
    return sessions.filter(({ userDid }) => userDid === did);
  };
}
