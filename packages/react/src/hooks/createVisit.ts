/** One look at the page: when the look before it was, and a place to keep when this one ended. */
export interface Visit {
  /** Milliseconds since 1970; `undefined` on the first visit, or where nothing can be stored. */
  getLastVisit: (scope: string) => number | undefined;
  keep: (scope: string, now: number) => void;
}

const storageKey = (scope: string) => `user-sessions:last-visit:${scope}`;

/** Reads each person's last visit once, so that keeping this one does not change what is new in it. */
export function createVisit(): Visit {
  const read = new Map<string, number | undefined>();
  return Object.freeze({
    getLastVisit(scope: string) {
      if (!read.has(scope)) read.set(scope, load(scope));
      return read.get(scope);
    },
    keep(scope: string, now: number) {
      try {
        globalThis.localStorage?.setItem(storageKey(scope), new Date(now).toISOString());
      } catch {
        // Storage that is blocked or full: then nothing is ever new.
      }
    },
  });
}

function load(scope: string): number | undefined {
  try {
    const time = Date.parse(globalThis.localStorage?.getItem(storageKey(scope)) ?? '');
    return Number.isNaN(time) ? undefined : time;
  } catch {
    return undefined;
  }
}
