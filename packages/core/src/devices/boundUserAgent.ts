/**
 * How much of a user agent is read, in UTF-16 code units: one less than ua-parser-js reads, for the
 * space that `describeDevice` puts before it.
 */
export const userAgentLimit = 499;

/**
 * What of a user agent is worth reading: its beginning, in printable ASCII. Real clients send hardly
 * anything else, and with the rest go control, bidi, zero-width and combining characters, look-alike
 * letters and lone surrogates. The cut comes first: a megabyte costs what 499 characters cost.
 */
export function boundUserAgent(userAgent: unknown): string {
  return typeof userAgent === 'string'
    ? userAgent
        .slice(0, userAgentLimit)
        .replace(/[^!-~]+/g, ' ')
        .trim()
    : '';
}
