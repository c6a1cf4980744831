import type { MiddlewareHandler } from 'hono';
import { type AppContext, getOtherTrustedDomains, getTrustedDomains } from '../app/context.ts';
import type { ServiceContext, ServiceEnv } from './env.ts';
import { readAccessToken } from './request.ts';
import { sendSentence } from './response.ts';

/**
 * Lets any origin read and none send cookies, as the real service does by default. Answers every preflight
 * request before a route sees it.
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

/** Answers 400 to the same token in two places, on every route. */
export const refuseDuplicateTokens: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (readAccessToken(c).isDuplicate) {
    return sendSentence(c, 'Access token found in multiple locations', 400);
  }
  return next();
};

/** Answers 403 to pages of hosts that are not trusted. A request without `Origin` comes from no page. */
export function requireTrustedOrigin(context: AppContext): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined) return next();
    if (!URL.canParse(origin) || !getTrustedDomains(context, c.req.raw).includes(new URL(origin).hostname)) {
      return sendSentence(c, 'Not allowed by CORS', 403);
    }
    await next();
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Vary', 'Origin', { append: true });
  };
}

/**
 * Answers 403 to other websites where a browser would act for them: at every sign-in, which asks for no
 * proof, and at requests with the user's cookie. A token in `Authorization` is proof enough, and programs
 * and pages that call `app.fetch` themselves send neither `Sec-Fetch-Site` nor `Origin`.
 */
export function refuseOtherSites(
  context: AppContext,
  { withCookieOnly }: { withCookieOnly: boolean },
): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const isProtected = !withCookieOnly || readAccessToken(c).isCookie;
    if (isProtected && !isSameOrigin(context, c)) {
      return c.json({ error: 'Only pages of this app may send this request' }, 403);
    }
    return next();
  };
}

/** @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site */
function isSameOrigin(context: AppContext, c: ServiceContext): boolean {
  const origin = c.req.header('origin');
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined;
  if (from && getOtherTrustedDomains(context).includes(from.hostname)) return true;
  // Only browsers that know the header send it, and no page can forge it.
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  // A proxy in front may have ended TLS, so the scheme says nothing.
  return [c.req.url, context.app.appUrl].some((url) => url !== undefined && new URL(url).host === from?.host);
}
