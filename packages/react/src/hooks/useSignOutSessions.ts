'use client';
import type { SignOutOptions } from '@user-sessions/core';
import { signOutSessionsMutationOptions } from '../queries/signOutSessionsMutationOptions.ts';
import { type SignOutMany, useSignOutRun } from './useSignOutRun.ts';

/**
 * Signs several of the caller's devices out, a few at a time: `mutate(visitorIds)`. `data` holds what became of
 * each; `mutate(unfinished.map(({ visitorId }) => visitorId))` tries again.
 */
export function useSignOutSessions(options: SignOutOptions = {}): SignOutMany<readonly string[]> {
  return useSignOutRun(signOutSessionsMutationOptions, options);
}
