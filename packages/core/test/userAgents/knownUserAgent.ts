import type { DeviceDescription } from '../../src/devices/deviceDescription.ts';

/** A user agent that a real client sends, and how people would say it. */
export interface KnownUserAgent {
  userAgent: string;
  /** A public page or file that has it. */
  source: string;
  expected: DeviceDescription;
}

export function publishedBy(
  source: string,
  rows: [userAgent: string, expected: DeviceDescription][],
): KnownUserAgent[] {
  return rows.map(([userAgent, expected]) => ({ userAgent, source, expected }));
}
