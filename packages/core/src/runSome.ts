/**
 * Runs over all items, at most `atOnce` at a time. When the signal is aborted, what has begun is finished and
 * nothing more begins. A failure has the same effect, and is passed on at the end.
 */
export async function runSome<T>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = [...items];
  let failure: { error: unknown } | undefined;

  async function work(): Promise<void> {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      if (signal?.aborted || failure) return;
      await run(item).catch((error) => {
        failure ??= { error };
      });
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  if (failure) throw failure.error;
}
