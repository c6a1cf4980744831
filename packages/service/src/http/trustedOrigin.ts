import type { MiddlewareHandler } from 'hono';
import type { AppContext } from '../app/appContext.ts';
import { trustedDomainsOf } from '../app/trustedDomainsOf.ts';
import { plainText } from './plainText.ts';
import type { ServiceEnv } from './serviceEnv.ts';

/** Lets only pages of trusted hosts use quick login. A request without `Origin` comes from no page. */
export function trustedOrigin(context: AppContext): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined) return next();
    if (!URL.canParse(origin) || !trustedDomainsOf(context, c.req.raw).includes(new URL(origin).hostname)) {
      return plainText(c, 'Not allowed by CORS', 403);
    }
    await next();
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Vary', 'Origin', { append: true });
  };
}
