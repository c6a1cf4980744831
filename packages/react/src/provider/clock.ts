'use client';
import { useSyncExternalStore } from 'react';
import { useUserSessionContext } from './context.ts';

const TICK_MS = 30_000;

/** A store that holds the current time and moves in steps, so that all relative times on a page agree. */
export interface Clock {
  subscribe: (listener: () => void) => () => void;
  /** Milliseconds since 1970, as of the last step. */
  getNow: () => number;
  /** The time to render on a server and while hydrating. */
  getInitialNow: () => number | undefined;
  /** The time right now. */
  read: () => number;
}

export function createClock(read: () => number, initialNow: number | undefined): Clock {
  const listeners = new Set<() => void>();
  let now: number | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const tick = () => {
    now = read();
    for (const listener of listeners) listener();
  };

  return Object.freeze({
    read,
    getNow: () => (now ??= read()),
    getInitialNow: () => initialNow,
    subscribe(listener: () => void) {
      listeners.add(listener);
      timer ??= setInterval(tick, TICK_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
        now = undefined;
      };
    },
  });
}

/**
 * The time from which "3 hours ago" is counted, in milliseconds since 1970. It moves on every 30 seconds.
 *
 * On a server and while hydrating it is the provider's `initialNow`. Without one it is `undefined`: show the
 * date instead.
 */
export function useNow(): number | undefined {
  const { clock } = useUserSessionContext();
  return useSyncExternalStore<number | undefined>(clock.subscribe, clock.getNow, clock.getInitialNow);
}
