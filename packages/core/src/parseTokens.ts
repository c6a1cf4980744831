import * as v from 'valibot';
import { parse } from './parse.ts';
import type { SignedInTokens } from './userSessionService.ts';

const text = v.pipe(v.string(), v.minLength(1));

const signIn = v.object({ sessionToken: text, refreshToken: text });
// A renewal names the same two differently.
const renewal = v.pipe(
  v.object({ nextToken: text, nextRefreshToken: text }),
  v.transform(({ nextToken, nextRefreshToken }) => ({
    sessionToken: nextToken,
    refreshToken: nextRefreshToken,
  })),
);

const schema = v.intersect([
  v.union([signIn, renewal]),
  v.object({
    visitorId: v.fallback(v.string(), ''),
    csrfToken: v.fallback(v.optional(v.string()), undefined),
  }),
]);

/** The tokens in the service's answer to a quick sign-in, or to a renewal. */
export function parseTokens(data: unknown): SignedInTokens {
  return parse(schema, data, 'tokens');
}
