'use client';

import { useSyncExternalStore } from 'react';

/** `false` on a server and in the render that takes over from it, `true` from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

const subscribeToNothing = () => () => undefined;
