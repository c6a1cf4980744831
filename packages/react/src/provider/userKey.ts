import type { UserSessionService } from '@user-sessions/core';

const anonymousKeys = new WeakMap<object, string>();
let anonymousCount = 0;

/** The key while hydrating without a `userDid`: the user is not known yet, and nothing is requested. */
export const UNKNOWN_USER = '';

/**
 * The key under which a user's data is cached: their DID, without its `did:abt:` prefix.
 *
 * Where the DID is not known, the key is unique to the service object. Prefetching on a server therefore
 * needs a DID: pass the one that the server knows.
 *
 * @param userDid who is signed in. @default service.getUserDid()
 */
export function getUserKey(
  service: Pick<UserSessionService, 'getUserDid'>,
  userDid: string | undefined = service.getUserDid(),
): string {
  if (userDid) return userDid.replace(/^did:abt:/, '');
  const existing = anonymousKeys.get(service);
  if (existing) return existing;
  const key = createAnonymousKey();
  anonymousKeys.set(service, key);
  return key;
}

/** A key that was never used before, for a user whose DID is not known or who has signed out. */
export function createAnonymousKey(): string {
  anonymousCount += 1;
  return `?${anonymousCount}`;
}

/** Whether a key is a DID. */
export function isKnownUser(userKey: string): boolean {
  return userKey !== UNKNOWN_USER && !userKey.startsWith('?');
}
