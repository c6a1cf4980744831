import type { AppContext } from '../app/appContext.ts';
import { findCaller } from '../app/findCaller.ts';
import { answerQuery } from '../graphql/answerQuery.ts';
import { readAccessToken } from '../http/readAccessToken.ts';
import { type RequestBody, readBody } from '../http/readBody.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';

/** The GraphQL endpoint: the only way to another person's sessions, for those whose role allows it. */
export function administratorQueries(router: ServiceRouter, context: AppContext): void {
  router.on(['GET', 'POST'], `${SERVICE_PATH}/api/gql`, async (c) => {
    const body: RequestBody = c.req.method === 'GET' ? { value: c.req.query() } : await readBody(c);
    const caller = await findCaller(context, readAccessToken(c).token, 'session');
    if (!caller) return c.json({ code: 'forbidden', error: 'not authorized' }, 401);
    if ('error' in body && body.error === 'malformed') return c.json('JSON parse error', 400);

    const given = 'value' in body && !Array.isArray(body.value) ? body.value : {};
    const { query, operationName } = given;
    if (typeof query !== 'string' || query.trim() === '') {
      return c.json({ code: 'invalid query', error: 'Please provide a valid query' }, 400);
    }
    const variables = readVariables(given.variables);
    if (variables === 'invalid') return c.json({ errors: [{ message: 'Variables are invalid JSON.' }] }, 400);

    const answer = await answerQuery(context, caller.token.role, {
      query,
      operationName: typeof operationName === 'string' ? operationName : undefined,
      variables,
    });
    return c.json(answer.body, answer.status);
  });
}

/** Variables come as an object, or, in an address or a form, as JSON. */
function readVariables(given: unknown): Record<string, unknown> | undefined | 'invalid' {
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given !== 'string') return isRecord(given) ? given : 'invalid';
  try {
    const parsed: unknown = JSON.parse(given);
    return isRecord(parsed) ? parsed : 'invalid';
  } catch {
    return 'invalid';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
