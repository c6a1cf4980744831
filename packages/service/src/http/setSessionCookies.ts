import { setCookie } from 'hono/cookie';
import type { AppContext } from '../app/appContext.ts';
import type { ServiceContext } from './serviceEnv.ts';

/**
 * Sets `login_token` and `x-csrf-token` as the real service does: readable by scripts, for `cacheTtl`.
 * They are `Secure` only where the request was, since browsers differ on plain HTTP to this machine.
 */
export function setSessionCookies(
  c: ServiceContext,
  context: AppContext,
  { sessionToken, csrfToken }: { sessionToken: string; csrfToken: string },
): void {
  const expires = new Date(context.now() + context.session.cacheTtl * 1000);
  const secure = isSecure(c);
  setCookie(c, 'x-csrf-token', csrfToken, { path: '/', expires, secure, sameSite: 'Strict' });
  setCookie(c, 'login_token', sessionToken, { path: '/', expires, secure, sameSite: 'Lax' });
}

/** Whether the request came by HTTPS, as far as the service or a proxy in front can tell. */
export function isSecure(c: ServiceContext): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
