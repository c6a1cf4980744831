/**
 * How much of a user agent is read, in UTF-16 code units. One less than ua-parser-js reads, for the
 * space that `describeDevice` puts before it.
 */
export const userAgentLimit = 499;

/**
 * What of a user agent is worth reading: its beginning, in printable ASCII. Real clients send nothing
 * else, and with it go control, bidi, zero-width and combining characters, look-alike letters and lone
 * surrogates. The cut comes first, so that a megabyte costs what 499 characters cost.
 */
export function boundUserAgent(userAgent: unknown): string {
  if (typeof userAgent !== 'string') return '';
  return userAgent
    .slice(0, userAgentLimit)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
