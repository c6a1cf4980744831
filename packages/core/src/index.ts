export { createUserSessionService } from './createUserSessionService.ts';
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
  SignOutOutcome,
  UserSessionEvent,
  UserSessionReader,
  UserSessionService,
} from './userSessionService.ts';
export type { UserSessionServiceOptions } from './userSessionServiceOptions.ts';
