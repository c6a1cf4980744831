import type { UserSessionStatus } from '@user-sessions/core';

/**
 * The keys of everything cached: scope, then entity, then parameters. The scope says who is signed in, so
 * no entry is ever shared between two people. No key holds a session id, a visitor id or a token.
 */
export const userSessionKeys = {
  all,
  myLoginSessions: (scope: string, params: PageParams) =>
    [...all(scope), 'my-login-sessions', params] as const,
  userSessions: (scope: string, params: AppParams & { did: string }) =>
    [...all(scope), 'user-sessions', params] as const,
  count: (scope: string, params: AppParams & { status: UserSessionStatus }) =>
    [...all(scope), 'count', params] as const,
  currentVisitor: (scope: string) => [...all(scope), 'current-visitor'] as const,
  currentSession: (scope: string, params: AppParams) => [...all(scope), 'current-session', params] as const,
  thisDevice: (scope: string) => [...all(scope), 'this-device'] as const,
  signOuts,
  signOut: (scope: string, which: SignOutKind) => [...signOuts(scope), which] as const,
};

function all(scope: string) {
  return ['user-sessions', scope] as const;
}

function signOuts(scope: string) {
  return [...all(scope), 'sign-out'] as const;
}

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
