const UUID_V4 = /^[\da-f]{8}-?[\da-f]{4}-?4[\da-f]{3}-?[89ab][\da-f]{3}-?[\da-f]{12}$/i;
const DID = /^(did:abt:)?z[1-9A-HJ-NP-Za-km-z]{25,}$/;
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Returns what is wrong with a value, or `undefined`. */
export type Check = (value: unknown, key: string) => string | undefined;

/** Returns what is wrong with the first value that fails its check, or `undefined`. */
export function validate(
  values: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
): string | undefined {
  for (const [key, check] of Object.entries(checks)) {
    const error = check(values[key], key);
    if (error) return error;
  }
  return undefined;
}

/** A whole number from 1 in a query, or nothing. */
export const positiveInteger: Check = (value, key) => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !DECIMAL.test(value)) return `"${key}" must be a number`;
  const number = Number(value);
  if (!Number.isInteger(number)) return `"${key}" must be an integer`;
  if (number < 1) return `"${key}" must be greater than or equal to 1`;
  return Number.isSafeInteger(number) ? undefined : `"${key}" must be a safe number`;
};

/** A string that is not empty, or nothing. */
export const optionalString: Check = (value, key) =>
  value === undefined || (typeof value === 'string' && value !== '')
    ? undefined
    : `"${key}" must be a string that is not empty`;

/** A string, `null` or nothing. */
export const nullableString: Check = (value, key) =>
  value === null || value === '' ? undefined : optionalString(value, key);

/** A UUID of version 4. */
export const uuid: Check = (value, key) =>
  typeof value === 'string' && UUID_V4.test(value) ? undefined : `"${key}" must be a valid GUID`;

/** A DID. */
export const did: Check = (value, key) => (isDid(value) ? undefined : `"${key}" must be a valid DID`);

/** Whether a value looks like a DID. The checksum inside is not verified. */
export function isDid(value: unknown): value is string {
  return typeof value === 'string' && DID.test(value);
}
