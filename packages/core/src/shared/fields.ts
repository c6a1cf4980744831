import { UserSessionError } from '../errors.ts';

// The longest values that make sense, in UTF-16 code units. What is longer is cut, or for an id refused.
const MAX_ID = 500;
const MAX_TEXT = 300;
const MAX_USER_AGENT = 1000;
const MAX_ADDRESS = 200;

/** Controls, and the characters that change the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}]+/gu;

/** Returns the fields of an object, or none where it is no object. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Returns a non-empty string as it is, or `undefined`. */
export function asNonEmptyString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns an id as it is. One that is too long to be one is `undefined`. */
export function asId(value: unknown): string | undefined {
  const id = asNonEmptyString(value);
  return id && id.length <= MAX_ID ? id : undefined;
}

/** Returns a text that is fit to be shown. */
export const asText = (value: unknown): string | undefined => printable(value, MAX_TEXT);

export const asUserAgent = (value: unknown): string | undefined => printable(value, MAX_USER_AGENT);

export const asAddress = (value: unknown): string | undefined => printable(value, MAX_ADDRESS);

function printable(value: unknown, limit: number): string | undefined {
  const text = asNonEmptyString(value);
  // The first cut bounds the work, the last one leaves no half of a character.
  const cut = text
    ?.slice(0, limit * 4)
    .replace(UNPRINTABLE, ' ')
    .trim()
    .slice(0, limit);
  return cut?.replace(/[\ud800-\udbff]$/, '') || undefined;
}

/** Returns a whole number of at least 0, or `undefined`. */
export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** Returns a date in ISO 8601 as it is, or `undefined`. */
export function asIsoDate(value: unknown): string | undefined {
  const text = asId(value);
  return text && Date.parse(text) >= 0 ? text : undefined;
}

/** Returns the value, or throws `invalid-response`. The message never quotes the answer. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new UserSessionError('invalid-response', `The answer has no ${what}.`);
  return value;
}
