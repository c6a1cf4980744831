import { isHTTPError, type RetryOptions } from 'ky';
import { isUserSessionError } from '../errors.ts';

/** The longest wait between two tries, in milliseconds. Users do not wait longer in front of a page. */
const MAX_WAIT = 30_000;

const SERVER_ERRORS = Array.from({ length: 100 }, (_, index) => 500 + index);

/**
 * Which failures of a read are worth another try: no answer, an answer that is cut off, 408, 429 and 5xx. Where
 * the service asks for a longer wait than `MAX_WAIT`, the read is not tried again.
 *
 * @param getRetryAfter returns the wait that the last answer asked for, in milliseconds
 */
export function retryPolicy(limit: number, getRetryAfter: () => number | undefined): RetryOptions {
  return {
    limit,
    // The administrator's reads are POST requests.
    methods: ['get', 'post'],
    statusCodes: [408, 429, ...SERVER_ERRORS],
    // ky takes an unreadable `Retry-After` for the longest wait, so it is left out here.
    afterStatusCodes: [],
    delay: (attempt) => getRetryAfter() ?? 300 * 2 ** (attempt - 1),
    jitter: (delay) => (getRetryAfter() === undefined ? delay * Math.random() : delay),
    backoffLimit: MAX_WAIT,
    shouldRetry({ error }) {
      if (isUserSessionError(error)) return false;
      return isHTTPError(error) && (getRetryAfter() ?? 0) > MAX_WAIT ? false : undefined;
    },
  };
}

/** The wait that an answer asks for, in milliseconds. `undefined` where it asks for none that makes sense. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? headers.get('ratelimit-reset') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // A date has letters; `Date.parse` would take "0, 0" or "-1" for one.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
