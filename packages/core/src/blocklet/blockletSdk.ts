import {
  createStillActiveError,
  fromStatus,
  hasCode,
  toUserSessionError,
  UserSessionError,
} from '../errors.ts';
import type { ReadOptions, UserSessionEvent, UserSessionService } from '../service.ts';
import { createListeners } from '../shared/createListeners.ts';
import { untilAborted } from '../shared/waiting.ts';
import { createSignOuts, type SignOutBackend } from '../sign-out/createSignOuts.ts';
import { browserCredentials } from './browserCredentials.ts';
import { parseUserSessionList, parseUserSessions } from './parse.ts';
import { createListing } from './signOut.ts';
import { readTokenClaims } from './tokenClaims.ts';

/**
 * The reading half of the vendor's SDK: `sdk.userSession` as it is.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk
 */
export interface UserSessionReader {
  getMyLoginSessions(
    target?: { appUrl?: string },
    query?: { page: number; pageSize: number; status?: string },
  ): Promise<unknown>;
  getUserSessions(target: { did: string; appUrl?: string }): Promise<unknown>;
}

/** The parts of the vendor's `BlockletSDK` that are used. */
export interface BlockletSDKLike {
  userSession: UserSessionReader;
  user: { logout(options: { visitorId?: string; includeFederated?: boolean }): Promise<unknown> };
}

/** Options of `adaptBlockletSDK`. */
export interface AdaptBlockletSDKOptions {
  /** @default the cookie and the storage that the SDK itself uses */
  getVisitorId?: (() => string | undefined) | undefined;
}

/**
 * Makes a `UserSessionService` of the vendor's SDK, for an app that has it already.
 *
 * Sign-outs are verified as our own client's are. Two limits are the SDK's own: it always sends the user's refresh
 * token along, so where the service revokes tokens, signing out another device may end the sign-in on this one
 * too; and its `getUserSessions` lists the current device only. What the SDK cannot do fails with `unsupported`.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk
 */
export function adaptBlockletSDK(
  { userSession, user }: BlockletSDKLike | { userSession: UserSessionReader; user?: undefined },
  options: AdaptBlockletSDKOptions = {},
): UserSessionService {
  const credentials = browserCredentials();
  const { subscribe, emit } = createListeners<UserSessionEvent>();
  const getVisitorId = async () => (await (options.getVisitorId ?? credentials.getVisitorId)()) || undefined;
  const getUserDid = () => readTokenClaims(credentials.getSessionToken() as string | undefined).did;

  const getMyLoginSessions: UserSessionService['getMyLoginSessions'] = async (
    { appUrl } = {},
    { page = 1, pageSize = 10, status = 'online' } = {},
    read,
  ) => {
    const data = await call(
      () => userSession.getMyLoginSessions(createTarget(appUrl), { page, pageSize, status }),
      read,
    );
    return parseUserSessionList(data, { asked: status });
  };

  async function requestSignOut(visitorId: string, includeFederated: boolean): Promise<void> {
    if (!user) throw createUnsupportedError();
    await call(() => user.logout({ visitorId, includeFederated }));
  }

  const backend: SignOutBackend = {
    async start() {
      const visitorId = await getVisitorId();
      const userDid = getUserDid();
      // The SDK takes its token from the cookie at each request, so the user can only be compared.
      function assertSameUser(): void {
        const did = getUserDid();
        if (did !== undefined && did !== userDid) {
          throw new UserSessionError('user-changed', 'Another user has signed in.');
        }
      }
      const listing = createListing(async (query) => {
        assertSameUser();
        return getMyLoginSessions({}, query);
      });
      return {
        visitorId,
        async ensureSignedIn() {
          if (!user) throw createUnsupportedError();
          await getMyLoginSessions({}, { pageSize: 1 });
        },
        async requestSignOut(target, { includeFederated }) {
          assertSameUser();
          await requestSignOut(target, includeFederated);
        },
        ...listing,
      };
    },

    async signOut() {
      const { visitorId, verify, ensureSignedIn } = await backend.start();
      if (!visitorId) throw new UserSessionError('unknown-visitor', 'This device has no visitor id.');
      await ensureSignedIn();
      await requestSignOut(visitorId, false);
      try {
        if (!(await verify([visitorId])).signedOut.has(visitorId)) throw createStillActiveError();
      } catch (error) {
        // Refused now, and not before: the session has ended.
        if (!hasCode(error, 'not-signed-in')) throw error;
      }
      await credentials.setTokens(undefined);
      emit('signed-out');
    },
  };

  return Object.freeze({
    canSignOut: Boolean(user),
    getMyLoginSessions,
    async getUserSessions({ did, appUrl }, read) {
      const data = await call(() => userSession.getUserSessions({ did, ...createTarget(appUrl) }), read);
      // The service behind the SDK ignores the DID and lists the current device.
      return parseUserSessions(data, { asked: 'online' }).filter(({ userDid }) => userDid === did);
    },
    async getSignedInUser() {
      throw createUnsupportedError();
    },
    getUserDid,
    getVisitorId,
    ...createSignOuts(backend),
    signOut: backend.signOut,
    subscribe,
  } satisfies UserSessionService);
}

async function call(send: () => Promise<unknown>, { signal }: ReadOptions = {}): Promise<unknown> {
  const what = "The SDK's request";
  try {
    signal?.throwIfAborted();
    // The SDK takes no signal. What arrives too late is dropped.
    return await untilAborted(send(), signal);
  } catch (error) {
    // Nothing of axios's own errors is kept: they hold the request, and with it the tokens.
    const { response } = (error ?? {}) as { response?: { status?: unknown } };
    throw typeof response?.status === 'number'
      ? fromStatus(response.status, what)
      : toUserSessionError(undefined, what, signal);
  }
}

const createTarget = (appUrl: string | undefined) => (appUrl === undefined ? {} : { appUrl });

function createUnsupportedError(): UserSessionError {
  return new UserSessionError('unsupported', 'The SDK has no call for this.');
}
