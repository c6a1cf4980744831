import { fieldsOf, need, text } from './fields.ts';
import type { SignedInTokens } from './userSessionService.ts';

/** The tokens in the answer to a quick sign-in. */
export function parseTokens(data: unknown): SignedInTokens {
  const { sessionToken, refreshToken, visitorId, csrfToken } = fieldsOf(data);
  return {
    sessionToken: need(text(sessionToken), 'sessionToken'),
    refreshToken: need(text(refreshToken), 'refreshToken'),
    visitorId: text(visitorId),
    csrfToken: text(csrfToken),
  };
}

/** The same in the answer to a renewal, which names them differently. */
export function parseRenewedTokens(data: unknown): SignedInTokens {
  const { nextToken, nextRefreshToken } = fieldsOf(data);
  return parseTokens({ sessionToken: nextToken, refreshToken: nextRefreshToken });
}
