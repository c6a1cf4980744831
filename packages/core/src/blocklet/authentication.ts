import { hasCode, toUserSessionError, UserSessionError } from '../errors.ts';
import { untilAborted } from '../shared/waiting.ts';
import type { Http, HttpRequest, HttpResponse } from './http.ts';
import type { UserSessionCredentials } from './options.ts';
import { readTokenClaims } from './tokenClaims.ts';
import type { TokenStore } from './tokens.ts';

/** A request that is sent for the signed-in user, before its token is known. */
export type UserRequest = Omit<HttpRequest, 'bearer' | 'visitorId' | 'csrfToken'>;

/** Everything that one call requests, for the user who was signed in when it began. */
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
  getUserDid: TokenStore['getUserDid'];
  isOwnRefusal: Http['isOwnRefusal'];
}

export function createAuthentication(
  http: Http,
  tokens: TokenStore,
  getVisitorId: UserSessionCredentials['getVisitorId'],
): Authentication {
  async function start(): Promise<Operation> {
    const [first, refreshToken, ownVisitorId] = await Promise.all([
      tokens.getSessionToken(),
      tokens.getRefreshToken(),
      getVisitorId(),
    ]);
    const visitorId = ownVisitorId || undefined;
    const userDid = readTokenClaims(first ?? refreshToken).did;
    let token = first;
    let isFresh = true;
    let refreshCount = 0;
    let isOver = false;

    const sendOnce = (request: UserRequest) => http.send({ ...request, bearer: token, visitorId });

    /** Adopts the user's newest token. */
    async function updateToken(): Promise<void> {
      const current = await tokens.getSessionToken();
      const { did } = readTokenClaims(current);
      if (did !== undefined && did !== userDid) throw createUserChangedError();
      // A token without a DID may be anybody's: then the operation goes on with its own.
      if (did !== undefined) token = current;
    }

    /** Rejects with `cause` where there are no fresh tokens, and ends the sign-in where the service says so. */
    async function refreshTokens(request: UserRequest, cause: UserSessionError | undefined): Promise<void> {
      const outcome = await untilAborted(tokens.refresh(token, visitorId), request.signal);
      if (outcome !== 'done') {
        isOver = outcome === 'refused' || http.isOwnRefusal(cause);
        if (isOver) await forgetTokens();
        throw cause ?? new UserSessionError('not-signed-in', 'The sign-in has ended.');
      }
      const current = await tokens.getSessionToken();
      if (readTokenClaims(current).did !== userDid) throw createUserChangedError();
      token = current;
      refreshCount += 1;
    }

    async function send(request: UserRequest): Promise<HttpResponse> {
      const { signal } = request;
      try {
        const pending = tokens.getPendingRefresh();
        if (pending)
          await untilAborted(
            pending.catch(() => undefined),
            signal,
          );
        if (pending || !isFresh) await updateToken();
        isFresh = false;
        // The cookie of the session token is gone after an hour, the refresh token is not.
        if (!token && (await tokens.getRefreshToken())) await refreshTokens(request, undefined);
        return await sendAndRefresh(request);
      } catch (error) {
        throw toUserSessionError(error, 'The request', signal);
      }
    }

    async function sendAndRefresh(request: UserRequest): Promise<HttpResponse> {
      try {
        const response = await sendOnce(request);
        tokens.noteAccepted();
        return response;
      } catch (error) {
        // What another app thinks of the token is that app's affair.
        if (!hasCode(error, 'not-signed-in') || http.isElsewhere(request.appUrl)) throw error;
        await refreshTokens(request, error);
        return await sendOnce(request);
      }
    }

    async function forgetTokens(): Promise<void> {
      const { did } = readTokenClaims(await tokens.getSessionToken());
      if (did !== undefined && did !== userDid) throw createUserChangedError();
      await tokens.remove();
    }

    return {
      visitorId,
      get refreshCount() {
        return refreshCount;
      },
      get isOver() {
        return isOver;
      },
      send,
      sendOnce,
      async getRefreshToken() {
        const current = await tokens.getRefreshToken();
        return readTokenClaims(current).did === userDid ? current : undefined;
      },
      forgetTokens,
    };
  }

  return { start, getUserDid: tokens.getUserDid, isOwnRefusal: http.isOwnRefusal };
}

function createUserChangedError(): UserSessionError {
  return new UserSessionError('user-changed', 'Another user has signed in.');
}
