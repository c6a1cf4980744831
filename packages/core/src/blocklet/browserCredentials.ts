import { tryOrUndefined } from '../shared/tryOrUndefined.ts';
import type { Tokens, UserSessionCredentials } from './options.ts';

/**
 * The places that the service itself uses in a browser: the cookies `login_token`, `x-csrf-token` and `vid`,
 * and `refresh_token` in local storage. Without a document (in a worker, on a server) all are empty.
 *
 * @see https://www.npmjs.com/package/@blocklet/js-sdk (its token service and visitor id)
 */
export function browserCredentials(): UserSessionCredentials {
  let cookies: string | undefined;

  /** Reads a cookie. Those that are read at the same moment cost one access to the document. */
  function getCookie(name: string): string | undefined {
    if (cookies === undefined) {
      cookies = globalThis.document?.cookie ?? '';
      queueMicrotask(() => {
        cookies = undefined;
      });
    }
    const pair = cookies.split('; ').find((each) => each.startsWith(`${name}=`));
    const value = pair?.slice(name.length + 1);
    // Where something other than the service wrote it, it may not be encoded.
    return (value && (tryOrUndefined(() => decodeURIComponent(value)) ?? value)) || undefined;
  }

  function setCookie(name: string, value: string | undefined): void {
    if (!globalThis.document) return;
    const secure = globalThis.location?.protocol === 'https:' ? '; Secure' : '';
    const life = value === undefined ? '; Max-Age=0' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and asynchronous
    document.cookie = `${name}=${encodeURIComponent(value ?? '')}; Path=/; SameSite=Lax${secure}${life}`;
    cookies = undefined;
  }

  return Object.freeze({
    cookieAuth: true,
    getSessionToken: () => getCookie('login_token'),
    getRefreshToken: () => getStored('refresh_token'),
    getVisitorId: () => getCookie('vid') ?? getStored('__visitor_id'),
    getCsrfToken: () => getCookie('x-csrf-token'),
    setTokens(tokens: Tokens | undefined) {
      setCookie('login_token', tokens?.sessionToken);
      if (!tokens) setCookie('x-csrf-token', undefined);
      store('refresh_token', tokens?.refreshToken);
    },
  });
}

// Storage throws where the user has blocked it. That is the same as empty: the sign-in lasts as its cookie does.
function getStored(key: string): string | undefined {
  return tryOrUndefined(() => globalThis.localStorage?.getItem(key)) ?? undefined;
}

function store(key: string, value: string | undefined): void {
  tryOrUndefined(() =>
    value === undefined
      ? globalThis.localStorage?.removeItem(key)
      : globalThis.localStorage?.setItem(key, value),
  );
}
