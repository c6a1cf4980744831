/**
 * Why a call failed. The union is closed: a `switch` over it can be exhaustive.
 *
 * - `network`: no answer came (no connection, refused, cut off, CORS);
 * - `timeout`: no answer came in time;
 * - `aborted`: the caller's `signal` ended it;
 * - `not-signed-in`: the service does not know who asks, and a renewal did not help;
 * - `forbidden`: it knows, and says no;
 * - `bad-request`: it did not accept what was asked;
 * - `not-found`: what was named is not among the caller's sessions, or the address does not exist;
 * - `rate-limited`: too many requests;
 * - `server`: it failed (5xx);
 * - `invalid-response`: it answered with something unreadable;
 * - `unknown-visitor`: this device's visitor id is not known, so "all others" cannot be told from "all";
 * - `still-active`: the sign-out was accepted, and yet the session is still there;
 * - `untrusted-origin`: tokens would have gone to an origin that is not trusted;
 * - `unsupported`: the source of the sessions cannot do this.
 */
export type UserSessionErrorCode =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'not-signed-in'
  | 'forbidden'
  | 'bad-request'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'invalid-response'
  | 'unknown-visitor'
  | 'still-active'
  | 'untrusted-origin'
  | 'unsupported';

// Registered globally, so that two copies of the package know each other's errors.
const brand = Symbol.for('@user-sessions/core/UserSessionError');

/**
 * The one error that this package throws.
 *
 * `message` is for developers; choose what people read by `code`. No part of it ever holds a session id,
 * a visitor id or a token.
 */
export class UserSessionError extends Error {
  override readonly name = 'UserSessionError';
  readonly code: UserSessionErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(
    code: UserSessionErrorCode,
    message: string,
    { status, ...options }: { status?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.status = status;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a value is a {@link UserSessionError}, also one made by another copy of this package. */
export function isUserSessionError(value: unknown): value is UserSessionError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Whether a value is a {@link UserSessionError} with one of these codes. */
export function hasCode(value: unknown, ...codes: UserSessionErrorCode[]): value is UserSessionError {
  return isUserSessionError(value) && codes.includes(value.code);
}

/** What a sign-out fails with that was read back, and did nothing. */
export function stillActive(): UserSessionError {
  return new UserSessionError('still-active', 'The sign-out was accepted, and not carried out.');
}
