import { fieldsOf, need, user } from './fields.ts';
import type { UserSessionUser } from './userSession.ts';

/** The person in an answer of the form `{ user: { ... } }`. */
export function parseUser(data: unknown): UserSessionUser {
  return need(user(fieldsOf(data).user), 'user');
}
