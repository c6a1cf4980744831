import { isHTTPError, isTimeoutError } from 'ky';
import { isUserSessionError, UserSessionError, type UserSessionErrorCode } from './userSessionError.ts';

const codes: Record<number, UserSessionErrorCode> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  429: 'rate-limited',
};

/**
 * Turns whatever a request failed with into the one error of this package.
 *
 * ky's own errors are not kept as `cause`: they hold the request, and with it the tokens.
 */
export function toUserSessionError(error: unknown, what: string, signal?: AbortSignal): UserSessionError {
  if (isUserSessionError(error)) return error;
  if (signal?.aborted) return new UserSessionError('aborted', `${what} was aborted.`);
  if (isTimeoutError(error)) return new UserSessionError('timeout', `${what} timed out.`);
  if (isHTTPError(error)) return fromResponse(error.response, what);
  return new UserSessionError('network', `${what} got no answer.`, { cause: error });
}

/** What a response that is no success means. */
export function fromResponse(
  { status, type }: Pick<Response, 'status' | 'type'>,
  what: string,
): UserSessionError {
  // A redirect is not followed: our own headers would travel with it, to wherever it leads.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new UserSessionError('invalid-response', `${what} was redirected.`);
  }
  const code = codes[status] ?? (status >= 500 ? 'server' : 'bad-request');
  return new UserSessionError(code, `${what} was answered with ${status}.`, { status });
}
