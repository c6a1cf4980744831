import type { AuthenticatedRequest, Authentication } from './authentication.ts';
import { hasCode, stillActive, UserSessionError } from './userSessionError.ts';
import type { UserSessionCredentials } from './userSessionServiceOptions.ts';

/** Who is signed in, as the service sees it. */
export const probe: AuthenticatedRequest = { method: 'get', path: '/api/did/session', retry: true };

/** The request that ends sessions. What it names as `undefined` is not sent. */
export function logout(json: {
  visitorId: string;
  refreshToken?: string | undefined;
  includeFederated?: true | undefined;
}): AuthenticatedRequest {
  return { method: 'post', path: '/api/user/logout', json };
}

/** Ends the caller's own session, and forgets the tokens once the service no longer takes them. */
export function createSignOut(
  { send, sendOnce, setTokens }: Authentication,
  credentials: UserSessionCredentials,
): () => Promise<void> {
  return async () => {
    const visitorId = await credentials.getVisitorId();
    // Without a name the service would end every session of this person.
    if (!visitorId) throw new UserSessionError('unknown-visitor', 'This device has no visitor id.');
    try {
      // Makes sure that the service knows who asks; where it does not, nobody is signed in, and that was the wish.
      await send(probe);
      const refreshToken = (await credentials.getRefreshToken()) || undefined;
      await send(logout({ visitorId, refreshToken }));
      await sendOnce(probe);
    } catch (error) {
      if (!hasCode(error, 'not-signed-in')) throw error;
      return setTokens(undefined);
    }
    throw stillActive();
  };
}
