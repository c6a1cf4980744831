import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { adaptResponseHeaders, createCookieFilter, toAppHeaders } from './proxyHeaders.ts';

/**
 * Passes requests to the service on to a real app, as if the page stood on the app's own origin, and its
 * responses back as if the app stood on this one. Redirects are not followed.
 */
export function createAppProxy(
  appUrl: URL,
): (request: IncomingMessage, response: ServerResponse, next?: () => void) => void {
  const prefix = appUrl.pathname.replace(/\/$/, '');
  const cookies = createCookieFilter();
  const app = new Hono();

  app.all('*', async (c) => {
    const { pathname, search, origin: pageOrigin } = new URL(c.req.url);
    const origin = c.req.header('origin');
    // Sent on with the app's origin, the page of another website would pass for the app's own.
    if (origin !== undefined && origin !== pageOrigin) {
      return c.json({ error: 'Only pages of this demo may use it.' }, 403);
    }
    try {
      const response = await proxy(`${appUrl.origin}${prefix}${pathname}${search}`, {
        raw: c.req.raw,
        headers: toAppHeaders(c.req.raw.headers, { appUrl, pageOrigin, cookies }),
        redirect: 'manual',
      });
      adaptResponseHeaders(response.headers, appUrl, cookies);
      return response;
    } catch {
      return c.json({ error: `${appUrl.host} cannot be reached.` }, 502);
    }
  });

  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response, next) => {
    const isService = /^\/(\.well-known\/service\/|__blocklet__\.js)/.test(request.url ?? '');
    if (isService || !next) void listener(request, response);
    else next();
  };
}

/**
 * Reads the address of a real app. Its path is kept, since an app may live below one.
 *
 * @throws {Error} where it is not the address of a web page
 */
export function readAppUrl(given: string | undefined): URL | undefined {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`BLOCKLET_APP_URL has to be an address such as https://app.example.com, not "${given}".`);
  }
  url.search = '';
  url.hash = '';
  return url;
}
