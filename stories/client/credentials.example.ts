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

/** On a server, or in a native app: one user's tokens, in memory. */
export const forOnePerson = (appUrl: string, sessionToken: string): UserSessionService =>
  createUserSessionService({
    appUrl,
    credentials: memoryCredentials({ sessionToken }),
    trustedOrigins: ['https://member.example.com'],
    onSignedOut: () => {},
    onTokensRenewed: () => {},
  });

/** From whatever an app has: ours as it is, the vendor's `sdk.userSession` as one that only reads. */
export const fromReader = (reader: UserSessionReader): UserSessionService => toUserSessionService(reader);

/** An app's own source of sessions speaks of failures as ours does. */
export const refuse = (): never => {
  throw new UserSessionError('unsupported', 'This app keeps no sessions.');
};
