import type { UserSessionService } from '@user-sessions/core';

const unknownScopes = new WeakMap<object, string>();
let unknownCount = 0;

/**
 * Whose answers a cache entry holds: the DID of who is signed in, without its `did:abt:` prefix.
 *
 * Where that is not known, a name that no person and no other service object shares. Prefetching on a
 * server therefore needs a DID: hand in the one that the server knows.
 *
 * @param userDid who is signed in. @default service.getUserDid()
 */
export function userSessionScope(
  service: Pick<UserSessionService, 'getUserDid'>,
  userDid: string | undefined = service.getUserDid(),
): string {
  if (userDid) return userDid.replace(/^did:abt:/, '');
  const known = unknownScopes.get(service);
  if (known) return known;
  const scope = nextUnknownScope();
  unknownScopes.set(service, scope);
  return scope;
}

/** A scope that nobody has had before: for a service whose person is not known, or no longer signed in. */
export function nextUnknownScope(): string {
  unknownCount += 1;
  return `?${unknownCount}`;
}

/** Whether a scope is a DID, not a stand-in. */
export function isKnownScope(scope: string): boolean {
  return !scope.startsWith('?');
}
