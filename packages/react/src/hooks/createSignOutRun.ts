import type { SignOutManyOptions } from '@user-sessions/core';

/** How many of a run's sign-outs were attempted. */
export interface SignOutProgress {
  done: number;
  total: number;
}

/** Follows the latest of several runs of sign-outs, as a store, and stops it. */
export interface SignOutRun {
  /** Starts to follow a run: what the service is to be given. */
  follow: () => Required<Pick<SignOutManyOptions, 'signal' | 'onProgress'>>;
  stop: () => void;
  subscribe: (listener: () => void) => () => void;
  getProgress: () => SignOutProgress | undefined;
}

export function createSignOutRun(): SignOutRun {
  const listeners = new Set<() => void>();
  let controller: AbortController | undefined;
  let progress: SignOutProgress | undefined;

  const set = (next: SignOutProgress | undefined) => {
    progress = next;
    for (const listener of listeners) listener();
  };

  return Object.freeze({
    follow() {
      const own = new AbortController();
      controller = own;
      set(undefined);
      return {
        signal: own.signal,
        onProgress: (next: SignOutProgress) => {
          if (controller === own) set(next);
        },
      };
    },
    stop: () => controller?.abort(),
    getProgress: () => progress,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  });
}
