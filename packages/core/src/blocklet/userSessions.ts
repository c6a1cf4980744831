import { createStillActiveError, UserSessionError } from '../errors.ts';
import type { BlockletUserSessionService, SignOutResult, UserTarget } from '../service.ts';
import { asNonEmptyString, asRecord } from '../shared/fields.ts';
import { forEachLimit } from '../shared/waiting.ts';
import { listAllPages, type PageQuery } from '../sign-out/listAllPages.ts';
import type { UserSession } from '../types.ts';
import type { AppInfo, FetchAppInfo } from './appInfo.ts';
import type { Authentication, Operation } from './authentication.ts';
import { parseUserSessionList, toUser } from './parse.ts';

const LIST = `query ($user: RequestTeamUserInput, $sessions: RequestUserSessionsInput) {
  getUser(input: $user) { user { did fullName email avatar } }
  getUserSessions(input: $sessions) {
    code
    list { id visitorId appPid userDid ua passportId status lastLoginIp extra createdAt updatedAt }
    paging { total pageSize pageCount page }
  }
}`;

// A query by its type, and a write by its effect.
const SIGN_OUT = 'query ($input: RequestLogoutUserInput) { logoutUser(input: $input) { code } }';

type UserSessions = Pick<
  BlockletUserSessionService,
  'getUserSessions' | 'signOutUserSession' | 'signOutUserSessions'
>;

/**
 * The sessions of any user, for administrators, by the service's GraphQL. Its REST call for the same purpose
 * ignores the DID and answers for the current device.
 */
export function createUserSessions(
  authentication: Authentication,
  fetchAppInfo: FetchAppInfo,
  own: Pick<BlockletUserSessionService, 'signOutSession' | 'signOutOtherSessions'>,
): UserSessions {
  async function fetchApp(appUrl: string | undefined, signal?: AbortSignal): Promise<App> {
    const { appPid, ttl } = await fetchAppInfo(appUrl, signal);
    if (!appPid) throw new UserSessionError('invalid-response', 'There is no `appPid` at /__blocklet__.js.');
    return { appPid, ttl };
  }

  async function list(
    { send }: Operation,
    { appPid, ttl }: App,
    { did, appUrl }: UserTarget,
    signal?: AbortSignal,
  ): Promise<UserSession[]> {
    async function fetchPage({ page, pageSize }: PageQuery) {
      const variables = {
        user: { teamDid: appPid, user: { did } },
        sessions: {
          teamDid: appPid,
          // An empty status selects all three.
          query: { userDid: did, status: '' },
          sort: { updatedAt: -1 },
          paging: { page, pageSize },
        },
      };
      const { data, date } = await send({
        method: 'post',
        path: '/api/gql',
        appUrl,
        json: { query: LIST, variables },
        retry: true,
        isList: true,
        signal,
      });
      const answer = asRecord(data);
      const { getUser, getUserSessions } = asRecord(answer.data);
      if (answer.errors && !getUserSessions) throw createRefusedError();
      // The list itself does not name its user. No name at all is better than another user's.
      const claimed = toUser(asRecord(getUser).user);
      const user = claimed?.did === did ? claimed : undefined;
      const { list: rows, ...rest } = parseUserSessionList(getUserSessions, { now: date ?? Date.now(), ttl });
      return { ...rest, list: rows.map((session) => ({ ...session, user: session.user ?? user })) };
    }

    const sessions = await listAllPages(fetchPage);
    // Whatever the service sends, one user's rows are never returned as another's.
    return sessions.filter(({ userDid }) => userDid === did);
  }

  /** Signs out the active ones of the listed sessions, and verifies by listing again. */
  async function signOutListed(target: UserTarget, visitorId?: string): Promise<SignOutResult[]> {
    const operation = await authentication.start();
    const app = await fetchApp(target.appUrl);
    const isTarget = (session: UserSession) => visitorId === undefined || session.visitorId === visitorId;
    const listed = (await list(operation, app, target)).filter(isTarget);
    const active = listed.filter(isActive);
    const errors = new Map<string, UserSessionError>();

    await forEachLimit(active, MAX_CONCURRENCY, async (session) => {
      const input = {
        teamDid: app.appPid,
        userDid: target.did,
        visitorId: session.visitorId,
        appPid: session.appPid ?? app.appPid,
        remove: false,
      };
      const json = { query: SIGN_OUT, variables: { input } };
      await operation
        .send({ method: 'post', path: '/api/gql', appUrl: target.appUrl, json })
        .then(({ data }) => {
          if (asRecord(data).errors) throw createRefusedError();
        })
        .catch((error) => errors.set(session.visitorId, error));
    });

    const visitorIds = [
      ...new Set((visitorId === undefined ? active : listed).map((each) => each.visitorId)),
    ];
    const after = active.length === 0 ? listed : (await list(operation, app, target)).filter(isTarget);
    const stillActive = new Set(after.filter(isActive).map((each) => each.visitorId));
    for (const each of stillActive) if (!visitorIds.includes(each)) visitorIds.push(each);
    return visitorIds.map((each) =>
      stillActive.has(each)
        ? { visitorId: each, outcome: 'still-active', error: errors.get(each) }
        : { visitorId: each, outcome: 'signed-out' },
    );
  }

  return {
    async getUserSessions(target, { signal } = {}) {
      const operation = await authentication.start();
      return list(operation, await fetchApp(target.appUrl, signal), target, signal);
    },

    async signOutUserSession({ visitorId, ...target }) {
      if (!asNonEmptyString(visitorId)) {
        throw new UserSessionError('bad-request', 'A sign-out has to name a visitor id.');
      }
      // The current device is signed out with its tokens.
      if (isOwn(target)) return own.signOutSession(visitorId);
      const [result] = await signOutListed(target, visitorId);
      if (!result) throw new UserSessionError('not-found', 'The user has no session on this device.');
      if (result.outcome !== 'signed-out') throw result.error ?? createStillActiveError();
    },

    signOutUserSessions: async (target) =>
      isOwn(target) ? own.signOutOtherSessions() : signOutListed(target),
  };

  function isOwn({ did, appUrl }: UserTarget): boolean {
    return appUrl === undefined && did === authentication.getUserDid();
  }
}

type App = Pick<AppInfo, 'ttl'> & { appPid: string };

const MAX_CONCURRENCY = 4;

const isActive = ({ status }: UserSession): boolean => status !== 'offline';

function createRefusedError(): UserSessionError {
  return new UserSessionError('bad-request', 'The service refused this query.');
}
