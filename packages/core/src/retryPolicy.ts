import { isHTTPError, type RetryOptions } from 'ky';

/** No longer than a person would wait in front of a page. Seconds. */
const longestWait = 30;

/**
 * Which failures of a read are worth another try: no answer, 408, 429 and 5xx. A longer `Retry-After` than
 * anyone would wait is respected by not trying again at all.
 */
export function retryPolicy(limit: number): RetryOptions {
  return {
    limit,
    // The administrator's reads are POST requests.
    methods: ['get', 'post'],
    statusCodes: [408, 429, 500, 501, 502, 503, 504, 507, 508, 520, 521, 522, 523, 524, 529],
    jitter: true,
    backoffLimit: 5000,
    shouldRetry: ({ error }) => (isHTTPError(error) && mustWaitLong(error.response) ? false : undefined),
  };
}

function mustWaitLong(response: Response): boolean {
  const header = response.headers.get('retry-after');
  if (!header) return false;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > longestWait;
}
