import * as v from 'valibot';
import { optionalText, required } from './fields.ts';
import { parse } from './parse.ts';
import type { SignedInTokens } from './userSessionService.ts';

const signIn = v.object({
  sessionToken: required,
  refreshToken: required,
  visitorId: optionalText,
  csrfToken: optionalText,
});

const renewal = v.object({ nextToken: required, nextRefreshToken: required });

/** The tokens in the answer to a quick sign-in. */
export function parseTokens(data: unknown): SignedInTokens {
  return parse(signIn, data, 'tokens');
}

/** The same in the answer to a renewal, which names them differently. */
export function parseRenewedTokens(data: unknown): SignedInTokens {
  const { nextToken, nextRefreshToken } = parse(renewal, data, 'renewed tokens');
  return { sessionToken: nextToken, refreshToken: nextRefreshToken };
}
