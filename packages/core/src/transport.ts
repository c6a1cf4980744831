import ky from 'ky';
import { orNothing } from './orNothing.ts';
import { retryPolicy } from './retryPolicy.ts';
import { toUserSessionError } from './toUserSessionError.ts';
import { UserSessionError } from './userSessionError.ts';
import type { UserSessionCredentials, UserSessionServiceOptions } from './userSessionServiceOptions.ts';

/** One request, before it is addressed and signed. */
export interface TransportRequest {
  method: 'get' | 'post';
  /** Of the service's API, or of the app itself. */
  path: `/api/${string}` | '/__blocklet__.js';
  /** Another app's address, which has to be trusted. */
  appUrl?: string | undefined;
  searchParams?: Record<string, string> | undefined;
  json?: unknown;
  /** Whether it may be sent again when it failed: reads may, writes never. */
  retry?: boolean;
  /** Which token to send: the session token, or this one instead. */
  token?: { session: string | undefined } | { bearer: string };
  signal?: AbortSignal | undefined;
}

/** An answer: its JSON (`undefined` for none), and the service's clock at that moment, in milliseconds. */
export interface TransportResponse {
  data: unknown;
  now: number;
}

/** Sends requests to trusted origins only, and fails with a `UserSessionError` only. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

export function createTransport(
  options: UserSessionServiceOptions,
  credentials: UserSessionCredentials,
): Transport {
  const { appUrl, fetch, timeout = 30_000, retry = 2, trustedOrigins = [] } = options;
  const trusted = new Set(trustedOrigins.map((origin) => new URL(origin).origin));
  const policy = retryPolicy(retry);

  return async (request) => {
    const what = `${request.method.toUpperCase()} ${request.path}`;
    try {
      request.signal?.throwIfAborted();
      const url = resolveUrl(request, appUrl, trusted);
      // A cookie that goes along uncalled-for would be a second token.
      const ambient = credentials.ambient === true && url.origin === globalThis.location?.origin;
      const answer = ky(url, {
        method: request.method,
        headers: await makeHeaders(request, ambient, credentials),
        json: request.json,
        searchParams: request.searchParams,
        signal: request.signal ?? null,
        timeout,
        retry: request.retry ? policy : 0,
        credentials: ambient ? 'same-origin' : 'omit',
        redirect: 'manual',
        cache: 'no-store',
        ...(fetch && { fetch: (input) => fetch(input as Request) }),
      });
      const text = await answer.text();
      // The parser's own error quotes the text, and the text may hold anything.
      const data: unknown = orNothing(() => JSON.parse(text));
      if (text && data === undefined)
        throw new UserSessionError('invalid-response', `${what} was not answered with JSON.`);
      const { headers } = await answer;
      return { data, now: Date.parse(headers.get('date') ?? '') || Date.now() };
    } catch (error) {
      throw toUserSessionError(error, what, request.signal);
    }
  };
}

function resolveUrl(
  request: TransportRequest,
  appUrl: string | undefined,
  trusted: ReadonlySet<string>,
): URL {
  const own = appUrl ?? globalThis.location?.origin;
  if (!own) {
    throw new UserSessionError('unsupported', 'Outside of a page, `appUrl` has to be set.');
  }
  const base = parseUrl(request.appUrl ?? own);
  if (base.origin !== parseUrl(own).origin && !trusted.has(base.origin)) {
    throw new UserSessionError('untrusted-origin', 'Not one of `trustedOrigins`: nothing was sent.');
  }
  const service = request.path === '/__blocklet__.js' ? '' : '/.well-known/service';
  return new URL(base.pathname.replace(/\/+$/, '') + service + request.path, base.origin);
}

function parseUrl(url: string): URL {
  // `URL.parse` is younger than the browsers we support.
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new UserSessionError('bad-request', '`appUrl` has to be absolute, and http(s).');
  }
  return new URL(url);
}

async function makeHeaders(
  { token, method }: TransportRequest,
  ambient: boolean,
  credentials: UserSessionCredentials,
): Promise<Record<string, string>> {
  const visitorId = await credentials.getVisitorId();
  const csrfToken = ambient && method !== 'get' ? await credentials.getCsrfToken?.() : undefined;
  const bearer = token && ('bearer' in token ? token.bearer : ambient ? undefined : token.session);
  return {
    // Without this the service answers a wrong address with a web page.
    accept: 'application/json',
    ...(bearer && { authorization: `Bearer ${encodeURIComponent(bearer)}` }),
    ...(visitorId && { 'x-blocklet-visitor-id': encodeHeader(visitorId) }),
    ...(csrfToken && { 'x-csrf-token': encodeHeader(csrfToken) }),
  };
}

// Header values are Latin-1 without controls; anything else would make `fetch` throw, with the value in its message.
function encodeHeader(value: string): string {
  return /^[\x21-\x7e]+$/.test(value) ? value : encodeURIComponent(value.replace(/[\ud800-\udfff]/g, ''));
}
