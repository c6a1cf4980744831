import { orNothing } from './orNothing.ts';
import type { UserSessionCredentials } from './userSessionServiceOptions.ts';

/**
 * The places that the service itself uses in a browser: the cookies `login_token`, `x-csrf-token` and `vid`,
 * and `refresh_token` in local storage. Where there is no document (a worker, a server), all are empty.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk (its token service and visitor id)
 */
export function browserCredentials(): UserSessionCredentials {
  return Object.freeze({
    ambient: true,
    getSessionToken: () => cookie('login_token'),
    getRefreshToken: () => stored('refresh_token'),
    getVisitorId: () => cookie('vid') ?? stored('__visitor_id'),
    getCsrfToken: () => cookie('x-csrf-token'),
    setTokens(tokens: { sessionToken: string; refreshToken: string } | undefined) {
      // The service sets this cookie as well; a federated app's answer does not.
      if (cookie('login_token') !== tokens?.sessionToken) setCookie('login_token', tokens?.sessionToken);
      if (!tokens) setCookie('x-csrf-token', undefined);
      store('refresh_token', tokens?.refreshToken);
    },
  });
}

function cookie(name: string): string | undefined {
  const pairs = globalThis.document?.cookie.split('; ');
  const value = pairs?.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  // Where something else than the service wrote it, it may not be encoded.
  return (value && (orNothing(() => decodeURIComponent(value)) ?? value)) || undefined;
}

function setCookie(name: string, value: string | undefined): void {
  if (!globalThis.document) return;
  const secure = globalThis.location?.protocol === 'https:' ? '; Secure' : '';
  const life = value === undefined ? '; Max-Age=0' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and asynchronous
  document.cookie = `${name}=${encodeURIComponent(value ?? '')}; Path=/; SameSite=Lax${secure}${life}`;
}

// Storage throws where a person has blocked it; that is the same as empty.
function stored(key: string): string | undefined {
  return orNothing(() => globalThis.localStorage?.getItem(key)) ?? undefined;
}

function store(key: string, value: string | undefined): void {
  // Blocked: the sign-in then lasts as long as its cookie.
  orNothing(() =>
    value === undefined
      ? globalThis.localStorage?.removeItem(key)
      : globalThis.localStorage?.setItem(key, value),
  );
}
