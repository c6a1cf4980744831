import { isHTTPError, isTimeoutError } from 'ky';
import { isUserSessionError, UserSessionError, type UserSessionErrorCode } from './userSessionError.ts';

/**
 * Turns whatever a request failed with into the one error of this package.
 *
 * ky's own errors are not kept as `cause`: they hold the request, and with it the tokens.
 */
export function toUserSessionError(error: unknown, what: string, signal?: AbortSignal): UserSessionError {
  if (isUserSessionError(error)) return error;
  if (signal?.aborted) return new UserSessionError('aborted', `${what} was ended by its caller.`);
  if (isTimeoutError(error)) return new UserSessionError('timeout', `${what} was not answered in time.`);
  if (isHTTPError(error)) return fromResponse(error.response, what);
  return new UserSessionError('network', `${what} got no answer: offline, refused, cut off or blocked.`, {
    cause: error,
  });
}

/** What a response that is no success means. */
export function fromResponse(
  { status, type }: Pick<Response, 'status' | 'type'>,
  what: string,
): UserSessionError {
  // A redirect is not followed: our own headers would travel with it, to wherever it leads.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new UserSessionError(
      'invalid-response',
      `${what} was redirected; the service's address may be wrong.`,
    );
  }
  return new UserSessionError(codeOf(status), `${what} was answered with status ${status}.`, { status });
}

function codeOf(status: number): UserSessionErrorCode {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'bad-request';
}
