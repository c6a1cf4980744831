import { parseRenewedTokens } from './parseTokens.ts';
import { readUserDid } from './readUserDid.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';
import { hasCode } from './userSessionError.ts';
import type { UserSessionEvent } from './userSessionService.ts';
import type { UserSessionCredentials } from './userSessionServiceOptions.ts';

/** A request that needs a sign-in, before its token is known. */
export type AuthenticatedRequest = Omit<TransportRequest, 'token'>;

/** Sends requests as the caller, and renews the tokens where the service no longer takes them. */
export interface Authentication {
  send(request: AuthenticatedRequest): Promise<TransportResponse>;
  /** Once, without renewal: what the service thinks of the token as it is. */
  sendOnce(request: AuthenticatedRequest): Promise<TransportResponse>;
  /** Keeps new tokens, or forgets the old ones and says so. */
  setTokens(tokens: { sessionToken: string; refreshToken: string } | undefined): Promise<void>;
  /** The DID of the last token that was seen. */
  getUserDid(): string | undefined;
}

export function createAuthentication(
  transport: Transport,
  credentials: UserSessionCredentials,
  emit: (event: UserSessionEvent) => void,
): Authentication {
  let seenDid: string | undefined;
  let signedOut = false;
  let renewing: Promise<boolean> | undefined;
  let renewed: { token: string; at: number } | undefined;

  async function getSessionToken(): Promise<string | undefined> {
    const token = await credentials.getSessionToken();
    seenDid = readUserDid(token);
    return token;
  }

  async function setTokens(
    tokens: { sessionToken: string; refreshToken: string } | undefined,
  ): Promise<void> {
    await credentials.setTokens(tokens);
    seenDid = readUserDid(tokens?.sessionToken);
    if (!tokens && !signedOut) emit('signed-out');
    signedOut = !tokens;
  }

  /** Whether the caller has a token that was not yet refused. */
  async function renew(refused: string | undefined): Promise<boolean> {
    const current = await getSessionToken();
    // Another window, or an earlier request of this one, was quicker.
    if (current && current !== refused) return true;
    const refreshToken = await credentials.getRefreshToken();
    if (!refreshToken) return false;
    // Tokens that the service makes within one second are the same token, and refused like the one before.
    if (renewed && renewed.token === refused) await until(renewed.at + 1000);
    try {
      const { data } = await transport({
        method: 'post',
        path: '/api/did/refreshSession',
        token: { bearer: refreshToken },
      });
      const tokens = parseRenewedTokens(data);
      renewed = { token: tokens.sessionToken, at: Date.now() };
      await setTokens(tokens);
      emit('tokens-renewed');
      return true;
    } catch (error) {
      // The service refuses with 400, in words of the person's language; anything else says nothing about it.
      if (!hasCode(error, 'bad-request', 'not-signed-in', 'forbidden')) throw error;
      // Two windows renewed at once, and the other one won: its tokens are as good.
      return (await credentials.getRefreshToken()) !== refreshToken;
    }
  }

  /** One renewal for all who wait, also across the windows of one browser. */
  function renewOnce(refused: string | undefined): Promise<boolean> {
    const locks = credentials.ambient ? globalThis.navigator?.locks : undefined;
    renewing ??= Promise.resolve(
      locks ? locks.request('@user-sessions/renewal', () => renew(refused)) : renew(refused),
    ).finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  async function sendOnce(request: AuthenticatedRequest): Promise<TransportResponse> {
    return transport({ ...request, token: { session: await getSessionToken() } });
  }

  async function send(request: AuthenticatedRequest): Promise<TransportResponse> {
    await renewing?.catch(() => undefined);
    const token = await getSessionToken();
    try {
      const response = await transport({ ...request, token: { session: token } });
      signedOut = false;
      return response;
    } catch (error) {
      if (!hasCode(error, 'not-signed-in')) throw error;
      if (!(await renewOnce(token))) {
        await setTokens(undefined);
        throw error;
      }
      // Somebody else has signed in meanwhile: what was asked for one person is not asked for another.
      if (token && readUserDid(await getSessionToken()) !== readUserDid(token)) throw error;
      return sendOnce(request);
    }
  }

  return Object.freeze({
    send,
    sendOnce,
    setTokens,
    getUserDid() {
      const token = credentials.getSessionToken();
      if (!(token instanceof Promise)) seenDid = readUserDid(token);
      return seenDid;
    },
  });
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time - Date.now()));
}
