import * as v from 'valibot';
import { user } from './fields.ts';
import { parse } from './parse.ts';
import type { UserSessionUser } from './userSession.ts';

const schema = v.object({ user });

/** The person in an answer of the form `{ user: { ... } }`. */
export function parseUser(data: unknown): UserSessionUser {
  return parse(schema, data, 'person').user;
}
