import type { UserSessionStatus } from '@user-sessions/core';

/**
 * The keys of everything in the cache: user key, entity, parameters. Since each key starts with the user, two
 * users never share an entry. No key holds a session id, a visitor id or a token.
 */
export const userSessionKeys = {
  all,
  myLoginSessions: (userKey: string, params: PageParams) =>
    [...all(userKey), 'my-login-sessions', params] as const,
  userSessions: (userKey: string, params: AppParams & { did: string }) =>
    [...all(userKey), 'user-sessions', params] as const,
  count: (userKey: string, params: AppParams & { status: UserSessionStatus }) =>
    [...all(userKey), 'count', params] as const,
  currentVisitor: (userKey: string) => [...all(userKey), 'current-visitor'] as const,
  currentSession: (userKey: string, params: AppParams) =>
    [...all(userKey), 'current-session', params] as const,
  currentDevice: (userKey: string) => [...all(userKey), 'current-device'] as const,
  policy: (userKey: string) => [...all(userKey), 'policy'] as const,
  location: (userKey: string, address: string) => [...all(userKey), 'location', address] as const,
  signOuts,
  signOut: (userKey: string, target: SignOutTarget) => [...signOuts(userKey), target] as const,
};

function all(userKey: string) {
  return ['user-sessions', userKey] as const;
}

function signOuts(userKey: string) {
  return [...all(userKey), 'sign-out'] as const;
}

/** Whether a key is that of a list, a count or a session: what a sign-out changes. */
export function isSessionsKey(queryKey: readonly unknown[]): boolean {
  return SESSION_ENTITIES.has(queryKey[2]);
}

const SESSION_ENTITIES: ReadonlySet<unknown> = new Set([
  'my-login-sessions',
  'user-sessions',
  'count',
  'current-session',
]);

/** Which sessions a sign-out ends: one device, several, all but the current one, or the current one. */
export type SignOutTarget = 'one' | 'several' | 'others' | 'current';

export interface AppParams {
  appUrl?: string | undefined;
}

export interface PageParams extends AppParams {
  page: number;
  pageSize: number;
  status: UserSessionStatus;
}
