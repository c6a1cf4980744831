const tickMilliseconds = 30_000;

/** The time, as a store that moves in steps, so that every relative time on a page agrees. */
export interface Clock {
  subscribe: (listener: () => void) => () => void;
  /** Milliseconds since 1970, as of the last step. */
  getNow: () => number;
  /** The time to render on a server and while hydrating. */
  getInitialNow: () => number | undefined;
  /** The time at this very moment. */
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
      if (!timer) {
        timer = setInterval(tick, tickMilliseconds);
        now = read();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  });
}
