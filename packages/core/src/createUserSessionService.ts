import { createAppInfo } from './appInfo.ts';
import { createAuthentication } from './authentication.ts';
import { browserCredentials } from './browserCredentials.ts';
import { parseTokens } from './parseTokens.ts';
import { parseUser } from './parseUser.ts';
import { createSessionReads } from './readSessions.ts';
import { createReadUserSessions } from './readUserSessions.ts';
import { createSignOut, logout, probe } from './signOut.ts';
import { createSignOuts } from './signOuts.ts';
import { createTransport } from './transport.ts';
import type { UserSessionEvent, UserSessionService } from './userSessionService.ts';
import type { UserSessionServiceOptions } from './userSessionServiceOptions.ts';

/**
 * A client for the user sessions of a Blocklet Service. Touches nothing and asks nothing before its first call.
 *
 * In a page of the app itself it needs no options.
 *
 * @throws {TypeError} when one of `trustedOrigins` is no address.
 * @example
 * const service = createUserSessionService();
 * const { list, paging } = await service.getMyLoginSessions({}, { page: 1, pageSize: 20 });
 */
export function createUserSessionService(options: UserSessionServiceOptions = {}): UserSessionService {
  const credentials = options.credentials ?? browserCredentials();
  const listeners = new Set<(event: UserSessionEvent) => void>();

  function emit(event: UserSessionEvent): void {
    if (event === 'signed-out') options.onSignedOut?.();
    else options.onTokensRenewed?.();
    for (const listener of listeners) listener(event);
  }

  const transport = createTransport(options, credentials);
  const authentication = createAuthentication(transport, credentials, emit);
  const appInfo = createAppInfo(transport);
  const reads = createSessionReads(transport, authentication, appInfo);
  const getVisitorId = async () => (await credentials.getVisitorId()) || undefined;

  const signOut = createSignOut(authentication, credentials);

  const getSignedInUser: UserSessionService['getSignedInUser'] = async ({ signal } = {}) => {
    const { data } = await authentication.send({ ...probe, signal });
    return parseUser(data);
  };

  return Object.freeze({
    canSignOut: true,
    ...reads,
    getUserSessions: createReadUserSessions(authentication, appInfo),
    getSignedInUser,
    getUserDid: authentication.getUserDid,
    getVisitorId,
    ...createSignOuts({
      readPage: (query) => reads.getMyLoginSessions({}, query),
      async endVisitor(visitorId, { includeFederated }) {
        // Without a refresh token: the service would end the caller's own sign-in along with the other one.
        await authentication.send(logout({ visitorId, includeFederated: includeFederated || undefined }));
      },
      async ensureSignedIn() {
        await getSignedInUser();
      },
      getVisitorId,
      signOut,
    }),
    signOut,
    async loginByUserSession({ id, appPid, userDid, passportId, appUrl }) {
      const { data } = await transport({
        method: 'post',
        path: '/api/user-session/login',
        appUrl,
        json: { id, appPid, userDid, passportId: passportId ?? null },
      });
      const tokens = parseTokens(data);
      await authentication.setTokens(tokens);
      return tokens;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  } satisfies UserSessionService);
}
