'use client';
import type { UserSessionService } from '@user-sessions/core';
import { createContext, useContext } from 'react';
import type { Clock } from './createClock.ts';
import type { Identity } from './createIdentity.ts';

/** What the provider hands down. */
export interface UserSessionContextValue {
  service: UserSessionService;
  identity: Identity;
  clock: Clock;
}

export const UserSessionContext = createContext<UserSessionContextValue | null>(null);

export function useUserSessionContext(): UserSessionContextValue {
  const value = useContext(UserSessionContext);
  if (!value) {
    throw new Error(
      'No <UserSessionProvider> above this component: put one around the part of the app that uses these hooks.',
    );
  }
  return value;
}
