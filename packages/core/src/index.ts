export type { AdaptBlockletSDKOptions, BlockletSDKLike } from './adaptBlockletSDK.ts';
export { adaptBlockletSDK } from './adaptBlockletSDK.ts';
export { browserCredentials } from './browserCredentials.ts';
export { createUserSessionService } from './createUserSessionService.ts';
export type { MemoryCredentialsOptions } from './memoryCredentials.ts';
export { memoryCredentials } from './memoryCredentials.ts';
export { toUserSessionService } from './toUserSessionService.ts';
export type {
  UserSession,
  UserSessionList,
  UserSessionPaging,
  UserSessionQuery,
  UserSessionStatus,
  UserSessionUser,
} from './userSession.ts';
export type { UserSessionErrorCode } from './userSessionError.ts';
export { isUserSessionError, UserSessionError } from './userSessionError.ts';
export type {
  AppTarget,
  ReadOptions,
  SignedInTokens,
  SignOutManyOptions,
  SignOutOptions,
  SignOutOutcome,
  UserSessionEvent,
  UserSessionReader,
  UserSessionService,
} from './userSessionService.ts';
export type { UserSessionCredentials, UserSessionServiceOptions } from './userSessionServiceOptions.ts';
