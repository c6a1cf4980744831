import { createStillActiveError, hasCode, UserSessionError } from '../errors.ts';
import type { SignOutBackend, SignOutOperation } from '../sign-out/createSignOuts.ts';
import { type FetchPage, listAllPages } from '../sign-out/listAllPages.ts';
import type { UserSession } from '../types.ts';
import type { Authentication, UserRequest } from './authentication.ts';
import { fetchMyLoginSessions } from './sessions.ts';

/** Asks who is signed in. */
export const SESSION_REQUEST: UserRequest = { method: 'get', path: '/api/did/session', retry: true };

function createSignOutRequest(json: {
  visitorId: string;
  refreshToken?: string | undefined;
  includeFederated?: true | undefined;
}): UserRequest {
  return { method: 'post', path: '/api/user/logout', json };
}

/** Sign-outs of a Blocklet Service. */
export function createSignOutBackend(authentication: Authentication): SignOutBackend {
  return {
    async start() {
      const operation = await authentication.start();
      const { visitorId, send } = operation;
      return {
        visitorId,
        get refreshCount() {
          return operation.refreshCount;
        },
        // The service answers 204 to a sign-out by a stranger too, and does nothing.
        ensureSignedIn: async () => void (await send(SESSION_REQUEST)),
        async requestSignOut(target, { includeFederated }) {
          // Without a refresh token: the service would revoke the user's own along with it.
          await send(
            createSignOutRequest({ visitorId: target, includeFederated: includeFederated || undefined }),
          );
        },
        ...createListing((query) => fetchMyLoginSessions(operation, {}, query)),
      };
    },

    async signOut() {
      const operation = await authentication.start();
      const { visitorId, send, sendOnce } = operation;
      // Without a name the service would sign out every device of the user.
      if (!visitorId) throw new UserSessionError('unknown-visitor', 'This device has no visitor id.');
      try {
        await send(SESSION_REQUEST);
      } catch (error) {
        // Signed out already, as the service itself says.
        if (operation.isOver) return;
        throw error;
      }
      const refreshToken = await operation.getRefreshToken();
      // Whatever comes of the request, the service says afterwards whether the session has ended.
      const failure = await send(createSignOutRequest({ visitorId, refreshToken })).then(
        () => undefined,
        (error: UserSessionError) => error,
      );
      if (hasCode(failure, 'user-changed')) throw failure;
      const verification = await sendOnce(SESSION_REQUEST).then(
        () => failure ?? createStillActiveError(),
        (error: UserSessionError) => error,
      );
      if (!authentication.isOwnRefusal(verification)) throw verification;
      await operation.forgetTokens().catch((error) => {
        // This user is signed out. The tokens that are here now are another user's.
        if (!hasCode(error, 'user-changed')) throw error;
      });
    },
  };
}

/**
 * Listing and verifying by pages of the user's sessions. A device counts as signed out where it is listed so and
 * not listed as active.
 */
export function createListing(fetchPage: FetchPage): Pick<SignOutOperation, 'listActive' | 'verify'> {
  return {
    async listActive() {
      // In this order: a device that signs in meanwhile goes from the first list to the second.
      const expired = await listAllPages(fetchPage, 'expired');
      return [...expired, ...(await listAllPages(fetchPage, 'online'))];
    },

    async verify(visitorIds) {
      const missing = new Set(visitorIds);
      const signedOut = new Set<string>();
      const [online] = await Promise.all([
        listAllPages(fetchPage, 'online'),
        // The newest activity comes first: as a rule the first page holds all of them.
        listAllPages(fetchPage, 'offline', ({ list }) => {
          for (const { visitorId, status } of list) {
            if (status === 'offline' && missing.delete(visitorId)) signedOut.add(visitorId);
          }
          return missing.size === 0;
        }),
      ]);
      // A row is in one state. Only what is not listed as signed out can still be expired.
      const expired = missing.size === 0 ? [] : await listAllPages(fetchPage, 'expired');
      return { active: new Set([...online, ...expired].map(getVisitorId)), signedOut };
    },
  };
}

const getVisitorId = ({ visitorId }: UserSession): string => visitorId;
