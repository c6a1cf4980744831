import { getCookie } from 'hono/cookie';
import type { ServiceContext } from './serviceEnv.ts';

/** The access token of a request, and whether it was sent in two places at once, which is refused. */
export interface AccessToken {
  token: string | undefined;
  duplicate: boolean;
}

/**
 * Looks in `Authorization`, the cookie `login_token` and the query `login_token`; the header wins, even
 * with an expired token over a good cookie.
 */
export function readAccessToken(c: ServiceContext): AccessToken {
  const header = readBearer(c);
  const others = [getCookie(c, 'login_token'), c.req.query('login_token')].filter(Boolean);
  return {
    token: header ?? others[0],
    duplicate: others.length > 1 || (others.length === 1 && others[0] === header),
  };
}

/** The token in `Authorization: Bearer`, whose scheme may be written in any case. */
export function readBearer(c: ServiceContext): string | undefined {
  const parts = c.req.header('authorization')?.split(' ') ?? [];
  return parts.length === 2 && parts[0]?.toLowerCase() === 'bearer' ? parts[1] || undefined : undefined;
}
