'use client';
import type { UseMutationResult } from '@tanstack/react-query';
import type { SignOutOptions, UserSessionError } from '@user-sessions/core';
import { useMemo } from 'react';
import { signOutSessionMutationOptions } from '../queries/signOutSessionMutationOptions.ts';
import { useCanSignOut } from './useCanSignOut.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';
import { useScopedMutation } from './useScopedMutation.ts';

/**
 * Signs one of the caller's devices out: `mutate(visitorId)`. It is pending until the service was seen to have
 * done it and the lists were read again; see `usePendingSignOuts` and `useSignOutFailures` for the rows.
 */
export function useSignOutSession({ includeFederated }: SignOutOptions = {}): SignOutSession {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const options = useMemo(
    () => signOutSessionMutationOptions(service, { scope, includeFederated }),
    [service, scope, includeFederated],
  );
  return { ...useScopedMutation(options), canSignOut: useCanSignOut() };
}

/** A mutation that takes a visitor id. */
export type SignOutSession = UseMutationResult<void, UserSessionError, string> & {
  /** Whether it may be pressed: the service can do it, and there is a connection. */
  canSignOut: boolean;
};
