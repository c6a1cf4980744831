'use client';
import {
  type MutateOptions,
  MutationObserver,
  type MutationObserverOptions,
  notifyManager,
  type UseMutateFunction,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query';
import type { UserSessionError } from '@user-sessions/core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/**
 * As `useMutation`, but with other options it starts afresh in the same render, where `useMutation` shows the
 * earlier result once more: it may be another person's.
 *
 * @param options have to be the same object until they change.
 */
export function useScopedMutation<TData, TVariables>(
  options: MutationObserverOptions<TData, UserSessionError, TVariables>,
): UseMutationResult<TData, UserSessionError, TVariables> {
  const client = useQueryClient();
  const observer = useMemo(() => new MutationObserver(client, options), [client, options]);
  const subscribe = useCallback(
    (listener: () => void) => observer.subscribe(notifyManager.batchCalls(listener)),
    [observer],
  );
  const read = () => observer.getCurrentResult();
  const result = useSyncExternalStore(subscribe, read, read);
  const mutate = useCallback(
    (variables: TVariables, callbacks?: MutateOptions<TData, UserSessionError, TVariables>) => {
      // The error is in the result.
      observer.mutate(variables, callbacks).catch(() => {});
    },
    [observer],
    // What may be left out depends on TVariables, which only callers know.
  ) as UseMutateFunction<TData, UserSessionError, TVariables>;
  return { ...result, mutate, mutateAsync: result.mutate };
}
