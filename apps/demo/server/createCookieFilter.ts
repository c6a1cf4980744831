/** The cookies that a real app knows. A browser sends those of every other server of this machine as well. */
export interface CookieFilter {
  /** Remembers the cookie that a `Set-Cookie` header is about. */
  learn(setCookie: string): void;
  /** What is left of a `Cookie` header. */
  keep(cookies: string): string | undefined;
}

/** Starts with the cookies that the service's own pages set by script. */
export function createCookieFilter(): CookieFilter {
  const known = new Set(['login_token', 'x-csrf-token', 'vid', 'nf_lang']);
  return {
    learn(setCookie) {
      known.add(nameOf(setCookie));
    },
    keep(cookies) {
      const kept = cookies.split(/; */).filter((cookie) => known.has(nameOf(cookie)));
      return kept.length > 0 ? kept.join('; ') : undefined;
    },
  };
}

function nameOf(cookie: string): string {
  return (cookie.split('=', 1)[0] ?? '').trim();
}
