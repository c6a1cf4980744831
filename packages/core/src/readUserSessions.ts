import type { AppInfo } from './appInfo.ts';
import type { Authentication } from './authentication.ts';
import { fieldsOf } from './fields.ts';
import { parseUserSessionList } from './parseUserSessions.ts';
import { readAllPages } from './readAllPages.ts';
import type { UserSession, UserSessionList } from './userSession.ts';
import { isUserSessionError, UserSessionError } from './userSessionError.ts';
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
    if (!appPid)
      throw new UserSessionError('invalid-response', 'The app does not tell its DID at /__blocklet__.js.');

    async function readPage(page: number): Promise<UserSessionList> {
      // JSON's string escapes are GraphQL's. An empty status stands for all three.
      const query = `{ getUserSessions(input: {
        teamDid: ${JSON.stringify(appPid)}, query: { userDid: ${JSON.stringify(did)}, status: "" },
        sort: { updatedAt: -1 }, paging: { page: ${page}, pageSize: 100 } }) { code ${fields} } }`;
      const { data, now } = await authentication.send({
        method: 'post',
        path: '/api/gql',
        appUrl,
        json: { query },
        retry: true,
        signal: options?.signal,
      });
      const answer = fieldsOf(data);
      if (answer.errors) {
        throw new UserSessionError('bad-request', 'The service did not accept this GraphQL query.');
      }
      return parseUserSessionList(fieldsOf(answer.data).getUserSessions, { now, ttl });
    }

    const sessions = await readAllPages(readPage).catch((error) => {
      // The gate answers 401 to a missing sign-in and 403 to a missing role; both say "forbidden".
      if (isUserSessionError(error) && error.status === 403) {
        throw new UserSessionError('forbidden', "Only an administrator may see somebody else's sessions.", {
          status: 403,
        });
      }
      throw error;
    });
    // Belt and braces: one person's rows are never returned as another's.
    return sessions.filter(({ userDid }) => userDid === did);
  };
}
