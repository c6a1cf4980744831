import {
  createUserSessionService,
  memoryCredentials,
  type Tokens,
  type UserSessionCredentials,
} from '@user-sessions/core';

// #region options
export const service = createUserSessionService({
  timeout: 10_000,
  retry: 1,
});
// #endregion

// #region federation
export const federated = createUserSessionService({
  trustedOrigins: ['https://shop.example.com'],
});
// #endregion

// #region memory
export function createServiceFor(tokens: Tokens, visitorId: string) {
  return createUserSessionService({
    appUrl: 'https://app.example.com',
    credentials: memoryCredentials({ ...tokens, visitorId }),
  });
}
// #endregion

// #region credentials
export function createCredentials(storage: SecureStorage): UserSessionCredentials {
  return {
    getSessionToken: () => storage.get('session-token'),
    getRefreshToken: () => storage.get('refresh-token'),
    getVisitorId: () => storage.get('visitor-id'),
    async setTokens(tokens) {
      await storage.set('session-token', tokens?.sessionToken);
      await storage.set('refresh-token', tokens?.refreshToken);
    },
  };
}
// #endregion

interface SecureStorage {
  get: (key: string) => Promise<string | undefined>;
  set: (key: string, value: string | undefined) => Promise<void>;
}
