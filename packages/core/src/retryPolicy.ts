import { isHTTPError, type RetryOptions } from 'ky';

/** No longer than a person would wait in front of a page. Milliseconds. */
const longestWait = 30_000;

const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index);

/**
 * Which failures of a read are worth another try: no answer, 408, 429 and 5xx. A longer `Retry-After` than
 * anyone would wait is respected by not trying again at all.
 */
export function retryPolicy(limit: number): RetryOptions {
  return {
    limit,
    // The administrator's reads are POST requests.
    methods: ['get', 'post'],
    statusCodes: [408, 429, ...serverErrors],
    jitter: true,
    backoffLimit: 5000,
    // Of the rate limits' own headers, which ky goes by as well.
    maxRetryAfter: longestWait,
    shouldRetry: ({ error }) => (isHTTPError(error) && mustWaitLong(error.response) ? false : undefined),
  };
}

function mustWaitLong({ headers }: Response): boolean {
  const after = headers.get('retry-after') ?? '';
  const wait = Number(after) * 1000;
  return (Number.isNaN(wait) ? Date.parse(after) - Date.now() : wait) > longestWait;
}
