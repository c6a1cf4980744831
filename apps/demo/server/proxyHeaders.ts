/** What only a proxy in front of the demo could have set. */
const FORWARDED = [
  'forwarded',
  'x-client-ip',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** The cookies of a real app. A browser sends those of every other server on this machine as well. */
export interface CookieFilter {
  /** Remembers the name of the cookie in a `Set-Cookie` header. */
  add(setCookie: string): void;
  /** Returns what is left of a `Cookie` header, or `undefined`. */
  filter(cookies: string): string | undefined;
}

/** Starts with the cookies that the service's own pages set by script. */
export function createCookieFilter(): CookieFilter {
  const known = new Set(['login_token', 'x-csrf-token', 'vid', 'nf_lang']);
  const getName = (cookie: string) => (cookie.split('=', 1)[0] ?? '').trim();
  return {
    add: (setCookie) => void known.add(getName(setCookie)),
    filter(cookies) {
      const kept = cookies.split(/; */).filter((cookie) => known.has(getName(cookie)));
      return kept.length > 0 ? kept.join('; ') : undefined;
    },
  };
}

/** The headers of a request as a browser on a page of the app would send them. */
export function toAppHeaders(
  headers: Headers,
  { appUrl, pageOrigin, cookies }: { appUrl: URL; pageOrigin: string; cookies: CookieFilter },
): Headers {
  const result = new Headers(headers);
  const set = (name: string, value: string | undefined) =>
    value === undefined ? result.delete(name) : result.set(name, value);
  for (const name of FORWARDED) result.delete(name);
  // `fetch` sets it to the app's own.
  result.delete('host');
  set('cookie', cookies.filter(headers.get('cookie') ?? ''));
  if (headers.has('origin')) set('origin', appUrl.origin);
  const referer = headers.get('referer');
  const isFromPage = referer?.startsWith(`${pageOrigin}/`);
  set('referer', isFromPage ? `${appUrl.origin}${referer?.slice(pageOrigin.length)}` : undefined);
  return result;
}

/** Changes the headers of a response to those that the app would send from this machine, without TLS. */
export function adaptResponseHeaders(headers: Headers, appUrl: URL, cookies: CookieFilter): void {
  const setCookies = headers.getSetCookie();
  headers.delete('set-cookie');
  for (const each of setCookies) {
    cookies.add(each);
    headers.append('set-cookie', toLoopbackCookie(each));
  }
  const location = headers.get('location');
  if (location) headers.set('location', toOwnAddress(location, appUrl));
}

/** A cookie that a browser stores from plain HTTP on this machine. */
function toLoopbackCookie(cookie: string): string {
  return cookie
    .replace(/; *(?:Domain=[^;]*|Secure|Partitioned)(?=;|$)/gi, '')
    .replace(/; *SameSite=None(?=;|$)/i, '; SameSite=Lax');
}

/** Redirects within the app stay on this machine. Others are left as they are. */
function toOwnAddress(location: string, appUrl: URL): string {
  if (!URL.canParse(location, appUrl.href)) return location;
  const to = new URL(location, appUrl);
  return to.origin === appUrl.origin ? `${to.pathname}${to.search}${to.hash}` : location;
}
