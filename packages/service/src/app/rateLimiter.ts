/** Counts what a client does in a minute. */
export interface RateLimiter {
  /** Counts one more. Returns the seconds to wait where that is too many, else `undefined`. */
  take(client: string): number | undefined;
}

const MINUTE = 60_000;
const MAX_CLIENTS = 10_000;

/** Allows each client so many actions a minute. A client without an address runs in this process: no limit. */
export function createRateLimiter(limit: number, now: () => number): RateLimiter {
  let counts = new Map<string, number>();
  let minute = Number.NaN;
  return {
    take(client) {
      if (client === '') return undefined;
      const current = Math.floor(now() / MINUTE);
      if (current !== minute || counts.size > MAX_CLIENTS) counts = new Map();
      minute = current;
      const count = (counts.get(client) ?? 0) + 1;
      counts.set(client, count);
      return count > limit ? Math.ceil(((current + 1) * MINUTE - now()) / 1000) : undefined;
    },
  };
}
