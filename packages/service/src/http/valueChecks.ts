import { invalid, type ValueCheck } from './validationError.ts';

const UUID_V4 = /^[\da-f]{8}-?[\da-f]{4}-?4[\da-f]{3}-?[89ab][\da-f]{3}-?[\da-f]{12}$/i;
const DID = /^(did:abt:)?z[1-9A-HJ-NP-Za-km-z]{25,}$/;
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A whole number from 1, written in a query; missing is fine. */
export const positiveInteger: ValueCheck = (value, key) => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !DECIMAL.test(value)) {
    return invalid(key, 'number.base', `"${key}" must be a number`, { value });
  }
  const number = Number(value);
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) {
    return invalid(key, 'number.unsafe', `"${key}" must be a safe number`, { value });
  }
  if (!Number.isInteger(number)) {
    return invalid(key, 'number.integer', `"${key}" must be an integer`, { value: number });
  }
  if (number < 1) {
    return invalid(key, 'number.min', `"${key}" must be greater than or equal to 1`, {
      limit: 1,
      value: number,
    });
  }
  return undefined;
};

/** A string with something in it; missing is fine. */
export const filledString: ValueCheck = (value, key) => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return invalid(key, 'string.base', `"${key}" must be a string`, { value });
  if (value === '') return invalid(key, 'string.empty', `"${key}" is not allowed to be empty`, { value });
  return undefined;
};

/** A string, empty, `null` or missing. */
export const anyStringOrNull: ValueCheck = (value, key) =>
  value === null || value === '' ? undefined : filledString(value, key);

/** A UUID of version 4. */
export const requiredUuid: ValueCheck = (value, key) =>
  missing(value, key) ??
  filledString(value, key) ??
  (UUID_V4.test(String(value))
    ? undefined
    : invalid(key, 'string.guid', `"${key}" must be a valid GUID`, { value }));

/** A DID, by its look. */
export const requiredDid: ValueCheck = (value, key) =>
  missing(value, key) ??
  filledString(value, key) ??
  (isDid(value) ? undefined : invalid(key, 'did.invalid', `Expect "${key}" to be valid did`, { value }));

/** Whether a value looks like a DID. The checksum inside is not verified. */
export function isDid(value: unknown): value is string {
  return typeof value === 'string' && DID.test(value);
}

function missing(value: unknown, key: string): ReturnType<ValueCheck> {
  return value === undefined ? invalid(key, 'any.required', `"${key}" is required`, {}) : undefined;
}
