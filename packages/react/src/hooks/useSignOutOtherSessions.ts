'use client';
import type { SignOutOptions } from '@user-sessions/core';
import { signOutOtherSessionsMutationOptions } from '../queries/signOutOtherSessionsMutationOptions.ts';
import { type SignOutMany, useSignOutRun } from './useSignOutRun.ts';

/** Signs every device of the caller out but this one: `mutate()`. `data` holds what became of each. */
export function useSignOutOtherSessions(options: SignOutOptions = {}): SignOutMany<void> {
  return useSignOutRun(signOutOtherSessionsMutationOptions, options);
}
