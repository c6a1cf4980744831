import type { Authentication } from './authentication.ts';
import { isUserSessionError, UserSessionError } from './userSessionError.ts';
import type { UserSessionService } from './userSessionService.ts';
import type { UserSessionCredentials } from './userSessionServiceOptions.ts';

/** Ends the caller's own session, and forgets the tokens once the service no longer takes them. */
export function createSignOut(
  authentication: Authentication,
  credentials: UserSessionCredentials,
  getSignedInUser: UserSessionService['getSignedInUser'],
): () => Promise<void> {
  return async () => {
    const visitorId = await credentials.getVisitorId();
    if (!visitorId) {
      // Without a name the service would end every session of this person.
      throw new UserSessionError(
        'unknown-visitor',
        'This device has no visitor id that a sign-out could name.',
      );
    }
    try {
      // Makes sure that the service knows who asks; where it does not, nobody is signed in, and that was the wish.
      await getSignedInUser();
      const refreshToken = await credentials.getRefreshToken();
      await authentication.send({
        method: 'post',
        path: '/api/user/logout',
        json: { visitorId, ...(refreshToken && { refreshToken }) },
        retry: false,
      });
      await authentication.sendOnce({
        method: 'get',
        path: '/api/did/session',
        retry: true,
      });
    } catch (error) {
      if (!isUserSessionError(error) || error.code !== 'not-signed-in') throw error;
      await authentication.setTokens(undefined);
      return;
    }
    throw new UserSessionError(
      'still-active',
      'The service accepted the sign-out, and still knows who asks.',
    );
  };
}
