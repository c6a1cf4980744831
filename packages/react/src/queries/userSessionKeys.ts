import type { UserSessionStatus } from '@user-sessions/core';

/**
 * The keys of everything cached: scope, then entity, then parameters. The scope says who is signed in, so
 * no entry is ever shared between two people. No key holds a session id, a visitor id or a token.
 */
export const userSessionKeys = {
  all: (scope: string) => ['user-sessions', scope] as const,
  myLoginSessions: (scope: string, params: PageParams) =>
    ['user-sessions', scope, 'my-login-sessions', params] as const,
  userSessions: (scope: string, params: AppParams & { did: string }) =>
    ['user-sessions', scope, 'user-sessions', params] as const,
  count: (scope: string, params: AppParams & { status: UserSessionStatus }) =>
    ['user-sessions', scope, 'count', params] as const,
  currentVisitor: (scope: string) => ['user-sessions', scope, 'current-visitor'] as const,
  currentSession: (scope: string, params: AppParams) =>
    ['user-sessions', scope, 'current-session', params] as const,
  thisDevice: (scope: string) => ['user-sessions', scope, 'this-device'] as const,
  signOuts: (scope: string) => ['user-sessions', scope, 'sign-out'] as const,
  signOut: (scope: string, which: SignOutKind) => ['user-sessions', scope, 'sign-out', which] as const,
};

/** Which sessions a sign-out is about: one device, several, all but this one, or this very one. */
export type SignOutKind = 'one' | 'several' | 'others' | 'this';

export interface AppParams {
  appUrl?: string | undefined;
}

export interface PageParams extends AppParams {
  page: number;
  pageSize: number;
  status: UserSessionStatus;
}
