'use client';
import { type MutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { SignOutOptions, UserSessionError } from '@user-sessions/core';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { useIsOnline } from '../provider/useIsOnline.ts';
import {
  type SignOutContext,
  type SignOutParams,
  signOutMutationOptions,
  signOutSessionMutationOptions,
} from './mutationOptions.ts';

/** Whether sign-outs are possible. */
export interface SignOutAvailability {
  /** Whether this source can sign devices out at all. Where it cannot, show no controls. */
  canSignOut: boolean;
  /** Whether there is a connection now. Where there is none, show the controls as unavailable. */
  isOnline: boolean;
}

/** Signs out the current device: `mutate()`. */
export function useSignOut(): SignOutMutation<void> {
  const { service } = useUserSessionContext();
  const mutation = useUserMutation(signOutMutationOptions(service, useSignOutParams()));
  return { ...mutation, ...useSignOutAvailability() };
}

/**
 * Signs out one device: `mutate(visitorId)`. Pending until the service has confirmed it and the lists have been
 * refetched. `usePendingSignOuts` and `useSignOutFailures` tell each row its state.
 */
export function useSignOutSession(options: SignOutOptions = {}): SignOutMutation<string> {
  const { service } = useUserSessionContext();
  const mutation = useUserMutation(signOutSessionMutationOptions(service, useSignOutParams(options)));
  return { ...mutation, ...useSignOutAvailability() };
}

/** A TanStack mutation, and whether it can be used. */
export type SignOutMutation<Variables> = UseMutationResult<
  void,
  UserSessionError,
  Variables,
  SignOutContext
> &
  SignOutAvailability;

/** What every sign-out hook passes to its mutation. */
export function useSignOutParams({ includeFederated }: SignOutOptions = {}): SignOutParams {
  const { currentUser } = useUserSessionContext();
  return { userKey: useUserKey(), getUserDid: currentUser.getUserDid, includeFederated };
}

export function useSignOutAvailability(): SignOutAvailability {
  const { service } = useUserSessionContext();
  return { canSignOut: service.canSignOut, isOnline: useIsOnline() };
}

/** As `useMutation`, but never shows the result of a user who is no longer signed in. */
export function useUserMutation<Data, Variables>(
  options: MutationOptions<Data, UserSessionError, Variables, SignOutContext>,
): UseMutationResult<Data, UserSessionError, Variables, SignOutContext> {
  const mutation = useMutation(options);
  const userKey = useUserKey();
  if (mutation.context === undefined || mutation.context.userKey === userKey) return mutation;
  // `useMutation` resets itself one render later than the user changes.
  return { ...mutation, ...IDLE };
}

const IDLE = {
  context: undefined,
  data: undefined,
  error: null,
  failureCount: 0,
  failureReason: null,
  isError: false,
  isIdle: true,
  isPaused: false,
  isPending: false,
  isSuccess: false,
  status: 'idle',
  submittedAt: 0,
  variables: undefined,
} as const;
