import { getCookie } from 'hono/cookie';
import type { ServiceContext } from './env.ts';

/** The access token of a request, and where it came from. */
export interface AccessToken {
  token: string | undefined;
  /** Whether a browser adds the token by itself, to requests of any website. */
  isCookie: boolean;
  /** Whether the same token was sent in two places, which is refused. */
  isDuplicate: boolean;
}

/**
 * Reads the access token from `Authorization`, the cookie `login_token` or the query `login_token`. The
 * header wins, even with an expired token over a valid cookie.
 */
export function readAccessToken(c: ServiceContext): AccessToken {
  const header = readBearer(c);
  const cookie = getCookie(c, 'login_token');
  const others = [cookie, c.req.query('login_token')].filter(Boolean);
  return {
    token: header ?? others[0],
    isCookie: header === undefined && Boolean(cookie),
    isDuplicate: others.length > 1 || (others.length === 1 && others[0] === header),
  };
}

/** Reads the token in `Authorization: Bearer`, whose scheme may be written in any case. */
export function readBearer(c: ServiceContext): string | undefined {
  const parts = c.req.header('authorization')?.split(' ') ?? [];
  return parts.length === 2 && parts[0]?.toLowerCase() === 'bearer' ? parts[1] || undefined : undefined;
}

/** The query of a URL. A name that was given twice has the list of its values. */
export function readQuery(url: string): Record<string, string | string[] | undefined> {
  const { searchParams } = new URL(url);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const [first = '', ...others] = searchParams.getAll(name);
    query[name] = others.length > 0 ? [first, ...others] : first;
  }
  return query;
}

/** A request's body: its fields, or why there are none. */
export type RequestBody = { value: Record<string, unknown> } | { error: 'missing' | 'malformed' };

/** Reads a JSON or a form body. As on the real service, a list counts as an object without fields. */
export async function readBody(c: ServiceContext): Promise<RequestBody> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const text = await c.req.text();
  if (text === '') return { error: 'missing' };
  if (type === 'application/x-www-form-urlencoded') {
    return { value: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (type !== 'application/json') return { error: 'missing' };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return { error: 'malformed' };
    return { value: Array.isArray(value) ? {} : { ...value } };
  } catch {
    return { error: 'malformed' };
  }
}
