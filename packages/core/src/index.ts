export type { AdaptBlockletSDKOptions, BlockletSDKLike, UserSessionReader } from './blocklet/blockletSdk.ts';
export { adaptBlockletSDK } from './blocklet/blockletSdk.ts';
export { browserCredentials } from './blocklet/browserCredentials.ts';
export { createUserSessionService } from './blocklet/createUserSessionService.ts';
export type { MemoryCredentialsOptions } from './blocklet/memoryCredentials.ts';
export { memoryCredentials } from './blocklet/memoryCredentials.ts';
export type { Tokens, UserSessionCredentials, UserSessionServiceOptions } from './blocklet/options.ts';
export { toUserSessionService } from './blocklet/toUserSessionService.ts';
export type { UserSessionErrorCode } from './errors.ts';
export { hasCode, isUserSessionError, UserSessionError } from './errors.ts';
export type {
  AppTarget,
  BlockletUserSessionService,
  QuickSignIn,
  ReadOptions,
  SignedInTokens,
  SignOutManyOptions,
  SignOutOptions,
  SignOutProgress,
  SignOutResult,
  UserSessionEvent,
  UserSessionService,
  UserTarget,
} from './service.ts';
export type { ServiceFromSourceOptions } from './source/createServiceFromSource.ts';
export { createServiceFromSource } from './source/createServiceFromSource.ts';
export type {
  ReadOnlySessionSource,
  SessionSource,
  SourceListOptions,
  SourceOptions,
  SourcePage,
  SourceSession,
  SourceUser,
} from './source/sessionSource.ts';
export type {
  SessionPolicy,
  UserSession,
  UserSessionList,
  UserSessionPaging,
  UserSessionQuery,
  UserSessionStatus,
  UserSessionUser,
} from './types.ts';
