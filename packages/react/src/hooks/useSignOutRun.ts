'use client';
import type { UseMutationResult } from '@tanstack/react-query';
import type {
  SignOutOptions,
  SignOutOutcome,
  UserSessionError,
  UserSessionService,
} from '@user-sessions/core';
import { useMemo, useSyncExternalStore } from 'react';
import type { SignOutManyParams } from '../queries/signOutSessionsMutationOptions.ts';
import { createSignOutRun, type SignOutProgress } from './createSignOutRun.ts';
import { useCanSignOut } from './useCanSignOut.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';
import { useScopedMutation } from './useScopedMutation.ts';

/** What `useSignOutSessions` and `useSignOutOtherSessions` share. */
export function useSignOutRun<TVariables>(
  makeOptions: (service: UserSessionService, params: SignOutManyParams) => RunOptions<TVariables>,
  { includeFederated }: SignOutOptions,
): SignOutMany<TVariables> {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const { run, options } = useMemo(() => {
    const run = createSignOutRun();
    return { run, options: makeOptions(service, { scope, includeFederated, follow: run.follow }) };
  }, [makeOptions, service, scope, includeFederated]);
  const mutation = useScopedMutation(options);
  const progress = useSyncExternalStore(run.subscribe, run.getProgress, run.getProgress);
  const unfinished = useMemo(() => (mutation.data ?? []).filter(isUnfinished), [mutation.data]);

  return {
    ...mutation,
    canSignOut: useCanSignOut(),
    progress: mutation.isPending ? progress : undefined,
    stop: run.stop,
    unfinished,
  };
}

const isUnfinished = ({ result }: SignOutOutcome) => result === 'failed' || result === 'still-active';

type RunOptions<TVariables> = Parameters<typeof useScopedMutation<SignOutOutcome[], TVariables>>[0];

/** A mutation with an outcome for each session. */
export type SignOutMany<TVariables> = UseMutationResult<SignOutOutcome[], UserSessionError, TVariables> & {
  /** Whether it may be pressed: the service can do it, and there is a connection. */
  canSignOut: boolean;
  /** How far a run is; `undefined` where none is under way, or none was attempted yet. */
  progress: SignOutProgress | undefined;
  /** Stops before the next sign-out; those under way are finished, confirmed, and among the outcomes. */
  stop: () => void;
  /** The outcomes that were not an end: failed, or read back and still active. They can be tried again. */
  unfinished: readonly SignOutOutcome[];
};
