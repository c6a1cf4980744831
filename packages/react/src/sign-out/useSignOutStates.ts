'use client';
import { type Mutation, type MutationStatus, useMutationState } from '@tanstack/react-query';
import { isUserSessionError, type SignOutResult, UserSessionError } from '@user-sessions/core';
import { useMemo } from 'react';
import { useUserKey } from '../provider/context.ts';
import type { SignOutContext } from './mutationOptions.ts';

/** The visitor ids of the devices that are being signed out, from any component. */
export function usePendingSignOuts(): ReadonlySet<string> {
  const signOuts = useSignOutStates();
  return useMemo(
    () =>
      new Set(signOuts.filter(({ status }) => status === 'pending').flatMap(({ visitorIds }) => visitorIds)),
    [signOuts],
  );
}

/** The devices whose last sign-out failed, by visitor id, and why. From any component. */
export function useSignOutFailures(): ReadonlyMap<string, UserSessionError> {
  const signOuts = useSignOutStates();
  return useMemo(() => getFailures(signOuts), [signOuts]);
}

/** One sign-out, reduced to what rows need. */
interface SignOutState {
  userKey: string | undefined;
  target: unknown;
  status: MutationStatus;
  visitorIds: readonly string[];
  data: unknown;
  error: unknown;
}

/** The sign-outs of the current user, the earliest first, as the cache keeps them. */
function useSignOutStates(): SignOutState[] {
  const userKey = useUserKey();
  const states = useMutationState<SignOutState>({
    filters: { predicate: isSignOut },
    select: toSignOutState,
  });
  return useMemo(() => states.filter((state) => state.userKey === userKey), [states, userKey]);
}

function isSignOut({ options: { mutationKey } }: Pick<Mutation, 'options'>): boolean {
  return mutationKey?.[0] === 'user-sessions' && mutationKey[2] === 'sign-out';
}

function toSignOutState(mutation: Mutation): SignOutState {
  const { status, data, error } = mutation.state;
  // Every sign-out is created by `mutationOptions.ts`, which gives it this context.
  const context = mutation.state.context as SignOutContext | undefined;
  const target = mutation.options.mutationKey?.[3];
  const { userKey, visitorIds = [] } = context ?? {};
  return { userKey, target, status, visitorIds, data, error };
}

/** A later attempt replaces the result of an earlier one. */
function getFailures(signOuts: readonly SignOutState[]): Map<string, UserSessionError> {
  const failures = new Map<string, UserSessionError>();
  for (const { target, status, visitorIds, data, error } of signOuts) {
    // When "all others" fails as a whole, the failure belongs to no single row.
    const named = target === 'others' ? [] : visitorIds;
    for (const visitorId of named) failures.delete(visitorId);
    if (status === 'error' && isUserSessionError(error)) {
      for (const visitorId of named) failures.set(visitorId, error);
    }
    for (const result of isResults(data) ? data : []) {
      const failure = getFailure(result);
      if (failure) failures.set(result.visitorId, failure);
      else failures.delete(result.visitorId);
    }
  }
  return failures;
}

function isResults(data: unknown): data is SignOutResult[] {
  return Array.isArray(data);
}

function getFailure({ outcome, error }: SignOutResult): UserSessionError | undefined {
  if (outcome !== 'failed' && outcome !== 'still-active') return undefined;
  return (
    error ??
    new UserSessionError('still-active', 'The service accepted the sign-out but did not carry it out.')
  );
}
