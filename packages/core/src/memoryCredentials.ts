import type { UserSessionCredentials } from './userSessionServiceOptions.ts';

/** What {@link memoryCredentials} starts with. */
export interface MemoryCredentialsOptions {
  sessionToken?: string | undefined;
  refreshToken?: string | undefined;
  visitorId?: string | undefined;
}

/**
 * Credentials kept in memory and nowhere else: for a server that answers for one person at a time, for native
 * apps, and for tests. Make a new one for each person.
 */
export function memoryCredentials(initial: MemoryCredentialsOptions = {}): UserSessionCredentials {
  let { sessionToken, refreshToken } = initial;
  return Object.freeze({
    getSessionToken: () => sessionToken,
    getRefreshToken: () => refreshToken,
    getVisitorId: () => initial.visitorId,
    setTokens(tokens: { sessionToken: string; refreshToken: string } | undefined) {
      sessionToken = tokens?.sessionToken;
      refreshToken = tokens?.refreshToken;
    },
  });
}
