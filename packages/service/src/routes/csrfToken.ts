import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { forbidCaching, isSecure, sendSentence } from '../http/response.ts';
import { createCsrfToken } from '../tokens/createCsrfToken.ts';

/** `GET did/csrfToken`: the CSRF token that belongs to the cookie `login_token`, valid or not. */
export function csrfToken(router: ServiceRouter, context: AppContext): void {
  router.get(`${SERVICE_PATH}/api/did/csrfToken`, async (c) => {
    const loginToken = getCookie(c, 'login_token');
    if (!loginToken) return sendSentence(c, 'login_token is required', 400);
    const current = getCookie(c, 'x-csrf-token');
    if (!current || current !== c.req.header('x-csrf-token')) {
      return sendSentence(c, 'x-csrf-token is required', 400);
    }
    const created = await createCsrfToken(loginToken);
    if (created !== current) {
      const secure = isSecure(c, context);
      setCookie(c, 'x-csrf-token', created, { path: '/', secure, sameSite: 'Strict' });
    }
    forbidCaching(c);
    return c.json({ loginToken, csrfToken: created });
  });
}
