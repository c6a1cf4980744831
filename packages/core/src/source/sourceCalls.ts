import { fromStatus, hasCode, toUserSessionError, UserSessionError } from '../errors.ts';
import { untilAborted } from '../shared/waiting.ts';
import type { ReadOnlySessionSource, SourceOptions } from './sessionSource.ts';

/** Calls a function of the source. Rejects with a `UserSessionError`, and in bounded time. */
export type SourceCall = <T>(
  what: string,
  run: (options: SourceOptions) => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

export function createSourceCalls(
  source: ReadOnlySessionSource,
  timeout: number,
  onSignedOut: () => void,
): { call: SourceCall } {
  let isSignedOut = false;

  async function call<T>(
    what: string,
    run: (options: SourceOptions) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const limit = AbortSignal.timeout(timeout);
    const either = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      either.throwIfAborted();
      const result = await untilAborted(Promise.resolve(run({ signal: either })), either);
      // `fetch` resolves whatever the status is.
      if (isResponse(result) && !result.ok) throw result;
      isSignedOut = false;
      return result;
    } catch (reason) {
      const error = toError(reason);
      if (hasCode(error, 'not-signed-in') && !isSignedOut) {
        isSignedOut = true;
        onSignedOut();
      }
      throw error;
    }

    function toError(reason: unknown): UserSessionError {
      if (signal?.aborted) return toUserSessionError(undefined, what, signal);
      if (limit.aborted) return new UserSessionError('timeout', `${what} timed out.`);
      const code = source.toError?.(reason);
      if (code) return new UserSessionError(code, `${what} failed.`, { status: getStatus(reason) });
      const status = getStatus(reason);
      if (status !== undefined) return fromStatus(status, what);
      if (reason instanceof SyntaxError) {
        return new UserSessionError('invalid-response', `${what} is unreadable.`, { cause: reason });
      }
      return toUserSessionError(reason, what);
    }
  }

  return { call };
}

function getStatus(reason: unknown): number | undefined {
  if (typeof reason !== 'object' || reason === null) return undefined;
  const { status, response } = reason as { status?: unknown; response?: unknown };
  return typeof status === 'number' && status >= 300 ? status : getStatus(response);
}

function isResponse(value: unknown): value is Response {
  return typeof Response !== 'undefined' && value instanceof Response;
}
