'use client';
import type { UserSessionService } from '@user-sessions/core';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Clock } from './clock.ts';
import type { CurrentUser } from './currentUser.ts';

/** What the provider passes down. */
export interface UserSessionContextValue {
  service: UserSessionService;
  currentUser: CurrentUser;
  clock: Clock;
}

export const UserSessionContext = createContext<UserSessionContextValue | null>(null);

/** @throws where there is no `<UserSessionProvider>` above */
export function useUserSessionContext(): UserSessionContextValue {
  const value = useContext(UserSessionContext);
  if (!value) {
    throw new Error(
      'No <UserSessionProvider> above this component. Put one around the part of your app that uses these hooks.',
    );
  }
  return value;
}

/** The service that the provider was given, for calls of your own. */
export function useUserSessionService(): UserSessionService {
  return useUserSessionContext().service;
}

/** The key of the signed-in user. Read at every render, so that an account switch is noticed first. */
export function useUserKey(): string {
  const { currentUser } = useUserSessionContext();
  return useSyncExternalStore(currentUser.subscribe, currentUser.getUserKey, currentUser.getServerUserKey);
}
