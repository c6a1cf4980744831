import { setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppContext } from '../app/context.ts';
import type { ServiceContext } from './env.ts';

/** A sentence as the real service sends it, with the content type of a web page. */
export function sendSentence(c: ServiceContext, sentence: string, status: ContentfulStatusCode): Response {
  return c.body(sentence, status, { 'Content-Type': 'text/html; charset=utf-8' });
}

/** The answer to a body that cannot be read. */
export function sendBodyError(c: ServiceContext, error: 'missing' | 'malformed'): Response {
  const reason = error === 'missing' ? 'A JSON or form body is required' : 'The body is not valid JSON';
  return c.json({ error: reason }, 400);
}

/** The answer to a client that asks too often, or has too much. */
export function sendTooMany(c: ServiceContext, error: string, retryAfter: number): Response {
  return c.json({ error }, 429, { 'Retry-After': String(retryAfter) });
}

/** Keeps a response that holds tokens out of every cache. */
export function forbidCaching(c: ServiceContext): void {
  c.header('Cache-Control', 'no-store');
}

/**
 * Sets `login_token` and `x-csrf-token` as the real service does: readable by scripts, for `cacheTtl`. They
 * are `Secure` only where the request was, since not all browsers store such cookies from `http://localhost`.
 */
export function setSessionCookies(
  c: ServiceContext,
  context: AppContext,
  { sessionToken, csrfToken }: { sessionToken: string; csrfToken: string },
): void {
  const expires = new Date(context.now() + context.session.cacheTtl * 1000);
  const secure = isSecure(c, context);
  setCookie(c, 'x-csrf-token', csrfToken, { path: '/', expires, secure, sameSite: 'Strict' });
  setCookie(c, 'login_token', sessionToken, { path: '/', expires, secure, sameSite: 'Lax' });
}

/** Whether a request came by HTTPS, directly or to a trusted proxy. */
export function isSecure(c: ServiceContext, { trustProxy }: AppContext): boolean {
  return (
    new URL(c.req.url).protocol === 'https:' || (trustProxy && c.req.header('x-forwarded-proto') === 'https')
  );
}
