import {
  browserCredentials,
  createUserSessionService,
  memoryCredentials,
  toUserSessionService,
  UserSessionError,
  type UserSessionReader,
  type UserSessionService,
} from '@user-sessions/core';

/** In a browser: the cookies and the storage that the service itself uses. This is the default. */
export const inBrowser = (): UserSessionService =>
  createUserSessionService({ credentials: browserCredentials(), timeout: 10_000, retry: 1 });

/** On a server or in a native app: one user's tokens, in memory. */
export const forOneUser = (appUrl: string, sessionToken: string): UserSessionService =>
  createUserSessionService({
    appUrl,
    credentials: memoryCredentials({ sessionToken }),
    trustedOrigins: ['https://member.example.com'],
  });

/** From what an app has: our own service, the vendor's `sdk`, or `sdk.userSession`, which can only read. */
export const fromReader = (reader: UserSessionReader): UserSessionService => toUserSessionService(reader);

/** Your own source of sessions reports failures with the same error class. */
export const refuse = (): never => {
  throw new UserSessionError('unsupported', 'This app keeps no sessions.');
};
