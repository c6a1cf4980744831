'use client';
import type { UserSessionService } from '@user-sessions/core';
import { useUserSessionContext } from './userSessionContext.ts';

/** The service that the provider was given or made: for calls that no hook covers. */
export function useUserSessionService(): UserSessionService {
  return useUserSessionContext().service;
}
