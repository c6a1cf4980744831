import type { UserSessionUser } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';

/** The fields of an object in an answer: none of them where something else stands in its place. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A text that says something; anything else counts as missing. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number of things. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A date in ISO 8601, as it was sent. */
export function date(value: unknown): string | undefined {
  const sent = text(value);
  return sent && Date.parse(sent) >= 0 ? sent : undefined;
}

/** A person, as sessions and the session probe carry one. */
export function user(value: unknown): UserSessionUser | undefined {
  const fields = fieldsOf(value);
  const did = text(fields.did);
  return did === undefined
    ? undefined
    : {
        did,
        fullName: text(fields.fullName),
        email: text(fields.email),
        avatar: text(fields.avatar),
        role: text(fields.role),
        roleTitle: text(fields.roleTitle),
      };
}

/** What has to be in an answer, or `invalid-response`. The message never quotes the answer. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new UserSessionError('invalid-response', `The answer holds no ${what}.`);
  return value;
}
