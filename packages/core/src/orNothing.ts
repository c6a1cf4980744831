/** What a call returns, or nothing where it throws. */
export function orNothing<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
