import { type GenericSchema, safeParse } from 'valibot';
import { UserSessionError } from './userSessionError.ts';

/** What a schema makes of an answer, or `invalid-response`. The message never quotes the answer. */
export function parse<T>(schema: GenericSchema<unknown, T>, data: unknown, what: string): T {
  const result = safeParse(schema, data);
  if (result.success) return result.output;
  throw new UserSessionError('invalid-response', `The answer does not hold the ${what} that it should.`);
}
