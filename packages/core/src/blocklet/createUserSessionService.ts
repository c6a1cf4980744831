import type { BlockletUserSessionService, UserSessionEvent, UserSessionService } from '../service.ts';
import { createListeners } from '../shared/createListeners.ts';
import { createSignOuts } from '../sign-out/createSignOuts.ts';
import { createAppInfo } from './appInfo.ts';
import { createAuthentication } from './authentication.ts';
import { browserCredentials } from './browserCredentials.ts';
import { createHttp } from './http.ts';
import type { UserSessionServiceOptions } from './options.ts';
import { parseUser } from './parse.ts';
import { createQuickSignIn, fetchMyLoginSessions } from './sessions.ts';
import { createSignOutBackend, SESSION_REQUEST } from './signOut.ts';
import { createTokenStore } from './tokens.ts';
import { createUserSessions } from './userSessions.ts';

/**
 * Creates the client of a Blocklet Service. It makes no requests and has no side effects before its first call.
 *
 * In a page of the app itself it needs no options.
 *
 * @throws {TypeError} when one of `trustedOrigins` is no address.
 * @example
 * const service = createUserSessionService();
 * const { list, paging } = await service.getMyLoginSessions({}, { page: 1, pageSize: 20 });
 */
export function createUserSessionService(
  options: UserSessionServiceOptions = {},
): BlockletUserSessionService {
  const { credentials = browserCredentials(), timeout } = options;
  const { subscribe, emit } = createListeners<UserSessionEvent>();
  const http = createHttp(options);
  const tokens = createTokenStore(http, credentials, emit, timeout);
  const authentication = createAuthentication(http, tokens, credentials.getVisitorId);
  const fetchAppInfo = createAppInfo(http);
  const backend = createSignOutBackend(authentication);
  const signOuts = createSignOuts(backend);
  const getVisitorId = async () => (await credentials.getVisitorId()) || undefined;

  const getMyLoginSessions: UserSessionService['getMyLoginSessions'] = async (target, query, read) =>
    fetchMyLoginSessions(await authentication.start(), target, query, read);

  return Object.freeze({
    canSignOut: true,
    getMyLoginSessions,
    ...createUserSessions(authentication, fetchAppInfo, signOuts),
    async getSignedInUser({ signal } = {}) {
      const { send } = await authentication.start();
      const { data } = await send({ ...SESSION_REQUEST, signal });
      return parseUser(data);
    },
    getUserDid: authentication.getUserDid,
    getVisitorId,
    async getSessionPolicy({ signal } = {}) {
      const { ttl, tokenTtl } = await fetchAppInfo(undefined, signal);
      return { ttl, tokenTtl };
    },
    ...signOuts,
    signOut: backend.signOut,
    ...createQuickSignIn(http, getVisitorId, tokens.store),
    subscribe,
  } satisfies BlockletUserSessionService);
}
