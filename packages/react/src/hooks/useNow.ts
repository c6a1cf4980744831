'use client';
import { useSyncExternalStore } from 'react';
import { useUserSessionContext } from './userSessionContext.ts';

/**
 * The time to count "3 hours ago" from, in milliseconds since 1970. Moves on every half minute.
 *
 * On a server and while hydrating it is the provider's `initialNow`, the same on both sides; without one it
 * is `undefined`, and a date should be written out.
 */
export function useNow(): number | undefined {
  const { clock } = useUserSessionContext();
  return useSyncExternalStore<number | undefined>(clock.subscribe, clock.getNow, clock.getInitialNow);
}
