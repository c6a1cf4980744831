export { DEFAULT_APP_PID } from './app/context.ts';
export type { FederatedSite, UserSessionApp, UserSessionAppOptions } from './app/options.ts';
export { createUserSessionApp } from './createUserSessionApp.ts';
export type { SampleAccounts } from './seed/seedAccounts.ts';
export { SAMPLE_MEMBER_PID, seedAccounts } from './seed/seedAccounts.ts';
export { createMemoryStore } from './store/createMemoryStore.ts';
export type {
  Account,
  SessionFilter,
  SessionRow,
  SessionState,
  SessionWindow,
  TokenRow,
  UserSessionStore,
} from './store/userSessionStore.ts';
