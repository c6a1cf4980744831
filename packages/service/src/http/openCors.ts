import type { MiddlewareHandler } from 'hono';
import type { ServiceEnv } from './serviceEnv.ts';

/**
 * The real service's default policy: any origin may read, none may send cookies along. Every preflight
 * is answered here, before any route sees it.
 */
export const openCors: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET,HEAD,POST,PUT,DELETE,OPTIONS,PATCH',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Expose-Headers': '*',
    });
  }
  await next();
  if (!c.res.headers.has('Access-Control-Allow-Origin')) c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', '*');
  c.header('X-Content-Type-Options', 'nosniff');
};
