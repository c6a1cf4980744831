import { hasCode, toUserSessionError, UserSessionError } from '../errors.ts';
import type { UserSessionEvent } from '../service.ts';
import { sleep, untilAborted } from '../shared/waiting.ts';
import type { Http, HttpRequest, HttpResponse } from './http.ts';
import type { Tokens, UserSessionCredentials } from './options.ts';
import { parseRefreshedTokens } from './parse.ts';
import { readTokenClaims } from './tokenClaims.ts';

/** A request that is sent for the signed-in user, before its token is known. */
export type UserRequest = Omit<HttpRequest, 'bearer' | 'visitorId' | 'csrfToken'>;

/** Everything that one call asks of the service, for the user who was signed in when it began. */
export interface Operation {
  readonly visitorId: string | undefined;
  /** How often the user's tokens were replaced since the operation began. */
  readonly refreshCount: number;
  /** Whether the service itself has said that this sign-in is over. */
  readonly isOver: boolean;
  /**
   * Sends a request with the user's token, and once more with a fresh one where the token is refused.
   *
   * @throws `user-changed` as soon as another user is signed in
   */
  send(request: UserRequest): Promise<HttpResponse>;
  /** Sends a request with the token as it is. */
  sendOnce(request: UserRequest): Promise<HttpResponse>;
  /** The user's refresh token, never another user's. */
  getRefreshToken(): Promise<string | undefined>;
  /** Removes the user's tokens, unless another user's have taken their place. */
  forgetTokens(): Promise<void>;
}

export interface Authentication {
  start(): Promise<Operation>;
  /** Stores the tokens of a new sign-in. */
  storeTokens(tokens: Tokens): Promise<void>;
  /** The DID of the last token that was seen. */
  getUserDid(): string | undefined;
  isOwnRefusal: Http['isOwnRefusal'];
}

const REFRESH_LOCK = '@user-sessions/refresh';

/** The service makes the same tokens again within one second. */
const SECOND = 1000;

export function createAuthentication(
  http: Http,
  credentials: UserSessionCredentials,
  emit: (event: UserSessionEvent) => void,
  timeout = 30_000,
): Authentication {
  let latest: { token: string | undefined; seenAt: number } | undefined;
  let isSignedOut = false;
  let refreshing: Promise<Refresh> | undefined;

  function note(token: string | undefined): string | undefined {
    if (!latest || latest.token !== token) latest = { token, seenAt: performance.now() };
    return token;
  }

  const getSessionToken = async () => note((await credentials.getSessionToken()) || undefined);
  const getRefreshToken = async () => (await credentials.getRefreshToken()) || undefined;

  async function setTokens(tokens: Tokens | undefined): Promise<void> {
    await credentials.setTokens(tokens);
    note(tokens?.sessionToken);
    if (!tokens && !isSignedOut) emit('signed-out');
    isSignedOut = !tokens;
  }

  /** Replaces the CSRF cookie, which is made of the session token that it goes with. */
  async function refreshCsrfCookie(): Promise<void> {
    const csrfToken = credentials.cookieAuth ? await credentials.getCsrfToken?.() : undefined;
    if (csrfToken) await http.send({ method: 'get', path: '/api/did/csrfToken', csrfToken });
  }

  async function storeTokens(tokens: Tokens): Promise<void> {
    await setTokens(tokens);
    // Requests of this client do not need it; those of the app do.
    refreshCsrfCookie().catch(() => undefined);
  }

  /**
   * Waits until the service's clock has left the second in which the refused tokens were made. A token that has
   * been here for a second is older than that, whatever the clocks say.
   */
  async function waitForNextSecond(...tokens: (string | undefined)[]): Promise<void> {
    const issuedAt = Math.max(...tokens.map((token) => readTokenClaims(token).iat ?? 0));
    if (issuedAt === 0) return;
    const untilOld = (latest?.seenAt ?? 0) + SECOND - performance.now();
    const serviceTime = http.getServiceTime();
    // One second more, because the date may come from another machine than the token.
    const untilNext = serviceTime === undefined ? SECOND : (issuedAt + 2) * SECOND - serviceTime;
    const wait = Math.min(untilOld, untilNext);
    if (wait > 0) await sleep(Math.ceil(wait));
  }

  async function refresh(refused: string | undefined, visitorId: string | undefined): Promise<Refresh> {
    const current = await getSessionToken();
    // Another tab, or an earlier request, was quicker.
    if (current && current !== refused) return 'done';
    const refreshToken = await getRefreshToken();
    if (!refreshToken) return 'impossible';
    await waitForNextSecond(current, refreshToken);
    const hasChanged = async () =>
      (await getRefreshToken()) !== refreshToken || (await getSessionToken()) !== current;
    if (await hasChanged()) return 'done';
    try {
      const { data } = await http.send({
        method: 'post',
        path: '/api/did/refreshSession',
        bearer: refreshToken,
        visitorId,
      });
      const tokens = parseRefreshedTokens(data);
      // Somebody signed in meanwhile: their tokens stay.
      if (await hasChanged()) return 'done';
      await storeTokens(tokens);
      emit('tokens-refreshed');
      return 'done';
    } catch (error) {
      if (!http.isOwnRefusal(error) || !hasCode(error, 'bad-request')) throw error;
      // Two tabs refreshed at once and the other one was first: its tokens are as good.
      return (await hasChanged()) ? 'done' : 'refused';
    }
  }

  /** One refresh for all requests that wait for it, in all tabs of a browser. */
  function refreshOnce(refused: string | undefined, visitorId: string | undefined): Promise<Refresh> {
    const locks = credentials.cookieAuth ? globalThis.navigator?.locks : undefined;
    const run = () => refresh(refused, visitorId);
    const signal = AbortSignal.timeout(timeout);
    refreshing ??= (locks ? withLock(locks, signal, run) : run()).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  async function start(): Promise<Operation> {
    const [first, refreshToken, visitorId] = await Promise.all([
      getSessionToken(),
      getRefreshToken(),
      credentials.getVisitorId(),
    ]);
    const userDid = readTokenClaims(first ?? refreshToken).did;
    let token = first;
    let isFresh = true;
    let refreshCount = 0;
    let isOver = false;

    /** Adopts the user's newest token. */
    async function updateToken(): Promise<void> {
      const current = await getSessionToken();
      const { did } = readTokenClaims(current);
      if (did !== undefined && did !== userDid) throw createUserChangedError();
      // A token without a DID may be anybody's: then the operation goes on with its own.
      if (did !== undefined) token = current;
    }

    /** Rejects with `cause` where there are no fresh tokens, and ends the sign-in where the service says so. */
    async function refreshTokens(request: UserRequest, cause: UserSessionError | undefined): Promise<void> {
      const outcome = await untilAborted(refreshOnce(token, visitorId || undefined), request.signal);
      if (outcome !== 'done') {
        isOver = outcome === 'refused' || http.isOwnRefusal(cause);
        if (isOver) await forgetTokens();
        throw cause ?? new UserSessionError('not-signed-in', 'The sign-in has ended.');
      }
      const current = await getSessionToken();
      if (readTokenClaims(current).did !== userDid) throw createUserChangedError();
      token = current;
      refreshCount += 1;
    }

    const sendWith = (request: UserRequest) =>
      http.send({ ...request, bearer: token, visitorId: visitorId || undefined });

    async function send(request: UserRequest): Promise<HttpResponse> {
      const { signal } = request;
      try {
        if (refreshing) {
          await untilAborted(
            refreshing.catch(() => undefined),
            signal,
          );
          isFresh = false;
        }
        if (!isFresh) await updateToken();
        isFresh = false;
        // The cookie of the session token is gone after an hour, the refresh token is not.
        if (!token && (await getRefreshToken())) await refreshTokens(request, undefined);
        return await sendAndRefresh(request);
      } catch (error) {
        throw toUserSessionError(error, 'The request', signal);
      }
    }

    async function sendAndRefresh(request: UserRequest): Promise<HttpResponse> {
      try {
        const response = await sendWith(request);
        isSignedOut = false;
        return response;
      } catch (error) {
        // What another app thinks of the token is that app's affair.
        if (!hasCode(error, 'not-signed-in') || http.isElsewhere(request.appUrl)) throw error;
        await refreshTokens(request, error);
        return await sendWith(request);
      }
    }

    async function forgetTokens(): Promise<void> {
      const { did } = readTokenClaims(await getSessionToken());
      if (did !== undefined && did !== userDid) throw createUserChangedError();
      await setTokens(undefined);
    }

    return {
      visitorId: visitorId || undefined,
      get refreshCount() {
        return refreshCount;
      },
      get isOver() {
        return isOver;
      },
      send,
      sendOnce: sendWith,
      async getRefreshToken() {
        const current = await getRefreshToken();
        return readTokenClaims(current).did === userDid ? current : undefined;
      },
      forgetTokens,
    };
  }

  return {
    start,
    storeTokens,
    isOwnRefusal: http.isOwnRefusal,
    getUserDid() {
      const token = credentials.getSessionToken();
      return readTokenClaims(token instanceof Promise ? latest?.token : note(token || undefined)).did;
    },
  };
}

/** `refused`: by the service itself. `impossible`: there is no refresh token. */
type Refresh = 'done' | 'refused' | 'impossible';

async function withLock<T>(locks: LockManager, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  try {
    return await locks.request(REFRESH_LOCK, { signal }, () => {
      hasBegun = true;
      return run();
    });
  } catch (error) {
    if (hasBegun || !signal.aborted) throw error;
    throw new UserSessionError('timeout', 'Another tab did not finish its refresh.');
  }
}

function createUserChangedError(): UserSessionError {
  return new UserSessionError('user-changed', 'Another user has signed in.');
}
