/**
 * Why a call failed. The union is closed: a `switch` over it can be exhaustive.
 *
 * - `network`: no answer arrived (no connection, refused, cut off, CORS)
 * - `timeout`: no complete answer arrived in time
 * - `aborted`: the `signal` ended the call
 * - `not-signed-in`: the service does not accept the token, and a refresh did not help
 * - `user-changed`: another user has signed in since the call began; nothing was done for them
 * - `forbidden`: the user is not allowed to do this
 * - `bad-request`: the service did not accept the request
 * - `not-found`: the user has no such session
 * - `no-service`: there is no Blocklet Service at this address
 * - `rate-limited`: too many requests
 * - `server`: the service failed (5xx)
 * - `invalid-response`: the answer is unreadable, too large, or a redirect
 * - `unknown-visitor`: the current device is unknown, so "all others" cannot be told from "all"
 * - `still-active`: the sign-out was accepted, but the session is still active
 * - `untrusted-origin`: a token would have gone to an origin that is not trusted
 * - `unsupported`: the source of the sessions cannot do this
 * - `reauthentication-required`: the source wants the user to prove who they are first
 */
export type UserSessionErrorCode =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'not-signed-in'
  | 'user-changed'
  | 'forbidden'
  | 'bad-request'
  | 'not-found'
  | 'no-service'
  | 'rate-limited'
  | 'server'
  | 'invalid-response'
  | 'unknown-visitor'
  | 'still-active'
  | 'untrusted-origin'
  | 'unsupported'
  | 'reauthentication-required';

// Registered globally, so that two copies of the package recognise each other's errors.
const BRAND = Symbol.for('@user-sessions/core/UserSessionError');

/**
 * The only error that this package throws.
 *
 * `message` is for developers; choose what users read by `code`. It never contains a session id, a visitor id
 * or a token.
 */
export class UserSessionError extends Error {
  override readonly name = 'UserSessionError';
  readonly code: UserSessionErrorCode;
  /** The HTTP status, if an answer arrived. */
  readonly status: number | undefined;

  constructor(
    code: UserSessionErrorCode,
    message: string,
    { status, ...options }: { status?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.status = status;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Tells whether a value is a {@link UserSessionError}, also one of another copy of this package. */
export function isUserSessionError(value: unknown): value is UserSessionError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** Tells whether a value is a {@link UserSessionError} with one of these codes. */
export function hasCode(value: unknown, ...codes: UserSessionErrorCode[]): value is UserSessionError {
  return isUserSessionError(value) && codes.includes(value.code);
}

const CODES: Record<number, UserSessionErrorCode> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  429: 'rate-limited',
};

/** The error that an HTTP status means. `what` names the request. */
export function fromStatus(status: number, what: string): UserSessionError {
  const code = CODES[status] ?? (status >= 500 ? 'server' : 'bad-request');
  return new UserSessionError(code, `${what} was answered with ${status}.`, { status });
}

/** The error of a call that failed for any other reason. `what` names the call. */
export function toUserSessionError(error: unknown, what: string, signal?: AbortSignal): UserSessionError {
  if (isUserSessionError(error)) return error;
  if (signal?.aborted) return new UserSessionError('aborted', `${what} was aborted.`);
  return new UserSessionError('network', `${what} got no answer.`, { cause: error });
}

/** The error of a sign-out that was accepted and had no effect. */
export function createStillActiveError(): UserSessionError {
  return new UserSessionError('still-active', 'The sign-out was accepted, but the session is still active.');
}
