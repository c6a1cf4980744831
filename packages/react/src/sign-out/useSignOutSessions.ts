'use client';
import type { MutationOptions, UseMutationResult } from '@tanstack/react-query';
import type { SignOutOptions, SignOutResult, UserSessionError } from '@user-sessions/core';
import { useState } from 'react';
import { useUserSessionContext } from '../provider/context.ts';
import {
  type SignOutContext,
  type StartBulk,
  signOutOtherSessionsMutationOptions,
  signOutSessionsMutationOptions,
} from './mutationOptions.ts';
import {
  type SignOutAvailability,
  useSignOutAvailability,
  useSignOutParams,
  useUserMutation,
} from './useSignOut.ts';

/** How many of a bulk sign-out's requests were sent. */
export interface SignOutProgress {
  done: number;
  total: number;
}

/**
 * Signs out several devices, a few at a time: `mutate(visitorIds)`. `data` holds a result for each. To try
 * again, pass the visitor ids of `remaining`.
 */
export function useSignOutSessions(options: SignOutOptions = {}): BulkSignOut<readonly string[]> {
  const { service } = useUserSessionContext();
  const params = useSignOutParams(options);
  return useBulkSignOut((startBulk) => signOutSessionsMutationOptions(service, params, startBulk));
}

/** Signs out every device of the user but the current one: `mutate()`. `data` holds a result for each. */
export function useSignOutOtherSessions(options: SignOutOptions = {}): BulkSignOut<void> {
  const { service } = useUserSessionContext();
  const params = useSignOutParams(options);
  return useBulkSignOut((startBulk) => signOutOtherSessionsMutationOptions(service, params, startBulk));
}

function useBulkSignOut<Variables>(
  createOptions: (
    startBulk: StartBulk,
  ) => MutationOptions<SignOutResult[], UserSessionError, Variables, SignOutContext>,
): BulkSignOut<Variables> {
  const [latest, setLatest] = useState<Run>();
  const startBulk = () => {
    const controller = new AbortController();
    setLatest({ controller });
    return {
      signal: controller.signal,
      // An earlier run that ends late must not overwrite the progress of the latest.
      onProgress: (progress: SignOutProgress) =>
        setLatest((now) => (now?.controller === controller ? { controller, progress } : now)),
    };
  };
  const mutation = useUserMutation(createOptions(startBulk));
  return {
    ...mutation,
    ...useSignOutAvailability(),
    progress: mutation.isPending ? latest?.progress : undefined,
    stop: () => latest?.controller.abort(),
    remaining: (mutation.data ?? NO_RESULTS).filter(isRemaining),
  };
}

interface Run {
  controller: AbortController;
  progress?: SignOutProgress;
}

const NO_RESULTS: readonly SignOutResult[] = [];

/** Whether a device may still be signed in after a bulk sign-out: it failed, or was not tried. */
function isRemaining({ outcome }: SignOutResult): boolean {
  return outcome !== 'signed-out';
}

/** A TanStack mutation with a result for each device. */
export type BulkSignOut<Variables> = UseMutationResult<
  SignOutResult[],
  UserSessionError,
  Variables,
  SignOutContext
> &
  SignOutAvailability & {
    /** `undefined` until the first request was sent, and where nothing is under way. */
    progress: SignOutProgress | undefined;
    /** Stops before the next request. Those under way are finished, verified, and among the results. */
    stop: () => void;
    /** The results of devices that may still be signed in. */
    remaining: readonly SignOutResult[];
  };
