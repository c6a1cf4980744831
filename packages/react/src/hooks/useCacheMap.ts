'use client';
import { notifyManager, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useScope } from './useScope.ts';

/** A map that is read from the caches, and stays the same object until an entry of it changes. */
export function useCacheMap<T>(
  read: (client: QueryClient, scope: string) => Map<string, T>,
  isSame: (a: T, b: T) => boolean,
): ReadonlyMap<string, T> {
  const client = useQueryClient();
  const scope = useScope();
  const store = useMemo(
    () => createCacheMap(client, () => read(client, scope), isSame),
    [client, scope, read, isSame],
  );
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

function createCacheMap<T>(client: QueryClient, read: () => Map<string, T>, isSame: (a: T, b: T) => boolean) {
  let last = new Map<string, T>();
  const isLast = (next: Map<string, T>) =>
    next.size === last.size &&
    [...next].every(([key, value]) => {
      const known = last.get(key);
      return known !== undefined && isSame(known, value);
    });
  return {
    get() {
      const next = read();
      if (!isLast(next)) last = next;
      return last;
    },
    subscribe(listener: () => void) {
      const notify = notifyManager.batchCalls(listener);
      const leaves = [client.getMutationCache().subscribe(notify), client.getQueryCache().subscribe(notify)];
      return () => {
        for (const leave of leaves) leave();
      };
    },
  };
}
