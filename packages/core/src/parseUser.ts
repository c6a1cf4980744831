import * as v from 'valibot';
import { parse } from './parse.ts';
import type { UserSessionUser } from './userSession.ts';

const text = v.fallback(v.optional(v.string()), undefined);

/** A person, as sessions and the session probe carry one. */
export const userSchema = v.object({
  did: v.pipe(v.string(), v.minLength(1)),
  fullName: text,
  email: text,
  avatar: text,
  role: text,
  roleTitle: text,
});

/** The person in an answer of the form `{ user: { ... } }`. */
export function parseUser(data: unknown): UserSessionUser {
  return parse(v.object({ user: userSchema }), data, 'person').user;
}
