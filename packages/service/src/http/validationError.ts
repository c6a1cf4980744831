/** A Joi error as the real service sends it: what was given, and what is wrong with it. */
export interface ValidationError {
  _original: unknown;
  details: ValidationDetail[];
}

export interface ValidationDetail {
  message: string;
  path: string[];
  type: string;
  context: Record<string, unknown>;
}

/** What is wrong with one value, if anything. */
export type ValueCheck = (value: unknown, key: string) => ValidationDetail | undefined;

/** Checks values one after the other, and stops at the first that is wrong. */
export function findValidationError(
  original: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, ValueCheck>>,
): ValidationError | undefined {
  for (const [key, check] of Object.entries(checks)) {
    const detail = check(original[key], key);
    if (detail) return { _original: original, details: [detail] };
  }
  return undefined;
}

/** One finding, in Joi's shape. */
export function invalid(
  key: string,
  type: string,
  message: string,
  context: Record<string, unknown>,
): ValidationDetail {
  return { message, path: [key], type, context: { ...context, label: key, key } };
}
