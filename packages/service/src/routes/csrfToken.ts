import { getCookie, setCookie } from 'hono/cookie';
import { plainText } from '../http/plainText.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { isSecure } from '../http/setSessionCookies.ts';
import { csrfTokenOf } from '../tokens/csrfTokenOf.ts';

/** Renews the CSRF token that goes with the cookie `login_token`, valid or not. */
export function csrfToken(router: ServiceRouter): void {
  router.get(`${SERVICE_PATH}/api/did/csrfToken`, async (c) => {
    const loginToken = getCookie(c, 'login_token');
    if (!loginToken) return plainText(c, 'login_token is required', 400);
    const held = getCookie(c, 'x-csrf-token');
    if (!held || held !== c.req.header('x-csrf-token')) return plainText(c, 'x-csrf-token is required', 400);

    const renewed = await csrfTokenOf(loginToken);
    if (renewed !== held) {
      setCookie(c, 'x-csrf-token', renewed, { path: '/', secure: isSecure(c), sameSite: 'Strict' });
    }
    return c.json({ loginToken, csrfToken: renewed });
  });
}
