import { defaultTtl } from './appInfo.ts';
import { browserCredentials } from './browserCredentials.ts';
import { confirmSignOuts } from './confirmSignOuts.ts';
import { parseUserSessionList, parseUserSessions } from './parseUserSessions.ts';
import { readUserDid } from './readUserDid.ts';
import { createSignOuts } from './signOuts.ts';
import { fromResponse, toUserSessionError } from './toUserSessionError.ts';
import { hasCode, stillActive, UserSessionError } from './userSessionError.ts';
import type {
  ReadOptions,
  UserSessionEvent,
  UserSessionReader,
  UserSessionService,
} from './userSessionService.ts';

/** The parts of the vendor's `BlockletSDK` that are used here. */
export interface BlockletSDKLike {
  userSession: UserSessionReader;
  /** Without it nothing can be signed out. */
  user?:
    | { logout(options: { visitorId?: string; includeFederated?: boolean }): Promise<unknown> }
    | undefined;
}

/** What the SDK does not tell. */
export interface AdaptBlockletSDKOptions {
  /** @default the cookie and the storage that the SDK itself uses */
  getVisitorId?: (() => string | undefined) | undefined;
  /** Seconds without use after which a session counts as expired. @default 604_800 */
  ttl?: number | undefined;
}

/**
 * Makes a `UserSessionService` of the vendor's SDK, for an app that has one already.
 *
 * Sign-outs are as careful as our own client's, with one exception that is the SDK's: it always sends the
 * caller's refresh token along, so where the service keeps a blacklist, signing out another device may end the
 * caller's sign-in too. Of `getUserSessions` only this device's rows come, since that is all the SDK asks for.
 * What the SDK has no call for fails with `unsupported`.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk
 */
export function adaptBlockletSDK(
  { userSession, user }: BlockletSDKLike,
  options: AdaptBlockletSDKOptions = {},
): UserSessionService {
  const credentials = browserCredentials();
  const listeners = new Set<(event: UserSessionEvent) => void>();
  const rule = () => ({ now: Date.now(), ttl: options.ttl ?? defaultTtl });
  const getVisitorId = async () => (options.getVisitorId ?? credentials.getVisitorId)();

  const getMyLoginSessions: UserSessionService['getMyLoginSessions'] = async (
    { appUrl } = {},
    { page = 1, pageSize = 10, status = 'online' } = {},
    read,
  ) => {
    const data = await call(
      () => userSession.getMyLoginSessions(target(appUrl), { page, pageSize, status }),
      read,
    );
    return parseUserSessionList(data, rule());
  };
  const readPage = (query: Parameters<typeof getMyLoginSessions>[1]) => getMyLoginSessions({}, query);

  async function endVisitor(visitorId: string, reach: { includeFederated: boolean }): Promise<void> {
    if (!user) throw unsupported();
    await call(() => user.logout({ visitorId, ...reach }));
  }

  async function signOut(): Promise<void> {
    const visitorId = await getVisitorId();
    if (!visitorId) throw new UserSessionError('unknown-visitor', 'This device has no visitor id to name.');
    await endVisitor(visitorId, { includeFederated: false });
    const [outcome] = await confirmSignOuts(readPage, new Map([[visitorId, undefined]]));
    // Unreadable because nobody is signed in any more is the best proof there is.
    if (outcome?.result !== 'ended' && !hasCode(outcome?.error, 'not-signed-in')) {
      throw outcome?.error ?? stillActive();
    }
    for (const listener of listeners) listener('signed-out');
  }

  return Object.freeze({
    canSignOut: Boolean(user),
    getMyLoginSessions,
    async getUserSessions({ did, appUrl }, read) {
      const data = await call(() => userSession.getUserSessions({ did, ...target(appUrl) }), read);
      // The service behind the SDK ignores the DID, and answers for whoever used this device.
      return parseUserSessions(data, rule()).filter(({ userDid }) => userDid === did);
    },
    getSessionsOnThisDevice: fail,
    loginByUserSession: fail,
    getSignedInUser: fail,
    getUserDid: () => readUserDid(credentials.getSessionToken() as string | undefined),
    getVisitorId,
    ...createSignOuts({
      readPage,
      endVisitor,
      async ensureSignedIn() {
        if (!user) throw unsupported();
        await readPage({ pageSize: 1 });
      },
      getVisitorId,
      signOut,
    }),
    signOut,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  } satisfies UserSessionService);
}

async function call(ask: () => Promise<unknown>, { signal }: ReadOptions = {}): Promise<unknown> {
  const what = "The SDK's request";
  try {
    const data = await ask();
    // The SDK takes no signal; what comes too late is dropped.
    if (!signal?.aborted) return data;
  } catch (error) {
    const status = readStatus(error);
    // Nothing is kept of axios's own errors: they hold the request, and with it the tokens.
    throw status
      ? fromResponse({ status, type: 'default' }, what)
      : toUserSessionError(undefined, what, signal);
  }
  throw toUserSessionError(undefined, what, signal);
}

function readStatus(error: unknown): number | undefined {
  const { response } = (error ?? {}) as { response?: { status?: unknown } };
  return typeof response?.status === 'number' ? response.status : undefined;
}

const target = (appUrl: string | undefined) => (appUrl === undefined ? {} : { appUrl });

function unsupported(): UserSessionError {
  return new UserSessionError('unsupported', 'The source of these sessions has no call for this.');
}

async function fail(): Promise<never> {
  throw unsupported();
}
