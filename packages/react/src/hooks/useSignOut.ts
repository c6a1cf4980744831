'use client';
import type { UseMutationResult } from '@tanstack/react-query';
import type { UserSessionError } from '@user-sessions/core';
import { useMemo } from 'react';
import { signOutMutationOptions } from '../queries/signOutMutationOptions.ts';
import { useCanSignOut } from './useCanSignOut.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';
import { useScopedMutation } from './useScopedMutation.ts';

/** Ends the caller's own session, on this very device: `mutate()`. */
export function useSignOut(): SignOut {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const options = useMemo(() => signOutMutationOptions(service, { scope }), [service, scope]);
  return { ...useScopedMutation(options), canSignOut: useCanSignOut() };
}

/** A mutation that takes nothing. */
export type SignOut = UseMutationResult<void, UserSessionError, void> & {
  /** Whether it may be pressed: the service can do it, and there is a connection. */
  canSignOut: boolean;
};
