import type { IncomingHttpHeaders } from 'node:http';
import type { CookieFilter } from './createCookieFilter.ts';
import { withoutConnection } from './withoutConnection.ts';

/** An answer's headers as the app would send them if it stood on this machine, without TLS. */
export function toPageHeaders(
  headers: IncomingHttpHeaders,
  { appUrl, cookies }: { appUrl: URL; cookies: CookieFilter },
): IncomingHttpHeaders {
  const { 'set-cookie': setCookies, location, ...rest } = withoutConnection(headers);
  for (const each of setCookies ?? []) cookies.learn(each);
  return {
    ...rest,
    ...(setCookies && { 'set-cookie': setCookies.map(toLoopback) }),
    ...(location && { location: toOwnAddress(location, appUrl) }),
  };
}

/** A cookie that a browser takes from plain HTTP on this machine. */
function toLoopback(cookie: string): string {
  return cookie
    .replace(/; *(?:Domain=[^;]*|Secure|Partitioned)(?=;|$)/gi, '')
    .replace(/; *SameSite=None(?=;|$)/i, '; SameSite=Lax');
}

/** Redirects within the app stay here; those to elsewhere are the browser's affair. */
function toOwnAddress(location: string, appUrl: URL): string {
  if (!URL.canParse(location, appUrl.href)) return location;
  const to = new URL(location, appUrl);
  return to.origin === appUrl.origin ? `${to.pathname}${to.search}${to.hash}` : location;
}
