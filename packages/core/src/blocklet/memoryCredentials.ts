import type { Tokens, UserSessionCredentials } from './options.ts';

/** The tokens that {@link memoryCredentials} starts with. */
export interface MemoryCredentialsOptions {
  sessionToken?: string | undefined;
  refreshToken?: string | undefined;
  visitorId?: string | undefined;
}

/**
 * Credentials that live in memory only: for servers, native apps and tests. Create one for each user.
 */
export function memoryCredentials(initial: MemoryCredentialsOptions = {}): UserSessionCredentials {
  let { sessionToken, refreshToken } = initial;
  return Object.freeze({
    getSessionToken: () => sessionToken,
    getRefreshToken: () => refreshToken,
    getVisitorId: () => initial.visitorId,
    setTokens(tokens: Tokens | undefined) {
      sessionToken = tokens?.sessionToken;
      refreshToken = tokens?.refreshToken;
    },
  });
}
