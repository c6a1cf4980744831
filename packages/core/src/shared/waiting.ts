/** Settles as `promise` does, or rejects with the signal's reason as soon as the signal aborts. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Calls `run` for all items, at most `concurrency` at a time. Once the signal aborts or a call fails, those
 * under way are finished and no more begin. Rejects with the first failure.
 */
export async function forEachLimit<T>(
  items: readonly T[],
  concurrency: number,
  run: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = [...items];
  let failure: { error: unknown } | undefined;

  async function work(): Promise<void> {
    while (queue.length > 0 && !signal?.aborted && !failure) {
      await run(queue.shift() as T).catch((error) => {
        failure ??= { error };
      });
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
  if (failure) throw failure.error;
}
