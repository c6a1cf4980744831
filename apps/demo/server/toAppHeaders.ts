import type { IncomingHttpHeaders } from 'node:http';
import type { CookieFilter } from './createCookieFilter.ts';
import { withoutConnection } from './withoutConnection.ts';

/** A request's headers as a browser on the app's own page would send them. */
export function toAppHeaders(
  headers: IncomingHttpHeaders,
  { appUrl, pageOrigin, cookies }: { appUrl: URL; pageOrigin: string; cookies: CookieFilter },
): IncomingHttpHeaders {
  const { cookie, origin, referer, ...rest } = withoutConnection(headers);
  const kept = cookie && cookies.keep(cookie);
  return {
    ...rest,
    host: appUrl.host,
    ...(kept && { cookie: kept }),
    ...(origin && { origin: appUrl.origin }),
    ...(referer?.startsWith(`${pageOrigin}/`) && {
      referer: `${appUrl.origin}${referer.slice(pageOrigin.length)}`,
    }),
  };
}
