import type { AppContext } from '../app/context.ts';
import { executeQuery } from '../graphql/executeQuery.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { refuseOtherSites } from '../http/guards.ts';
import { readAccessToken, readBody } from '../http/request.ts';
import { authenticate } from '../sessions/authenticate.ts';

/**
 * `POST gql`: another user's sessions, for those whose role allows it. Its queries may write, so `GET` is
 * not answered: an image or a link on any page would be enough to send one.
 */
export function graphql(router: ServiceRouter, context: AppContext): void {
  router.post(`${SERVICE_PATH}/api/gql`, refuseOtherSites(context, { withCookieOnly: true }), async (c) => {
    const body = await readBody(c);
    const user = await authenticate(context, readAccessToken(c).token, 'session');
    if (!user) return c.json({ code: 'forbidden', error: 'not authorized' }, 401);
    if ('error' in body && body.error === 'malformed') return c.json('JSON parse error', 400);

    const given = 'value' in body ? body.value : {};
    const { query, operationName } = given;
    if (typeof query !== 'string' || query.trim() === '') {
      return c.json({ code: 'invalid query', error: 'Please provide a valid query' }, 400);
    }
    const variables = parseVariables(given.variables);
    if (variables === 'invalid') {
      return c.json({ errors: [{ message: 'Variables are invalid JSON.' }] }, 400);
    }
    const result = await executeQuery(context, user.role, {
      query,
      operationName: typeof operationName === 'string' ? operationName : undefined,
      variables,
    });
    return c.json(result.body, result.status);
  });
}

/** Variables are an object, or, in a form, JSON. */
function parseVariables(given: unknown): Record<string, unknown> | undefined | 'invalid' {
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
