import ky from 'ky';
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
  retry: boolean;
  /** Which token to send: the session token, this one instead, or none. */
  token: { session: string | undefined } | { bearer: string } | undefined;
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
  const trusted = new Set((options.trustedOrigins ?? []).map((origin) => new URL(origin).origin));
  const retry = retryPolicy(options.retry ?? 2);
  const { fetch } = options;

  return async (request) => {
    const what = `${request.method.toUpperCase()} ${request.path}`;
    try {
      request.signal?.throwIfAborted();
      const url = resolveUrl(request, options.appUrl, trusted);
      const headers = await makeHeaders(request, url, credentials);
      const answer = ky(url, {
        method: request.method,
        headers,
        json: request.json,
        searchParams: request.searchParams,
        signal: request.signal ?? null,
        timeout: options.timeout ?? 30_000,
        retry: request.retry ? retry : 0,
        // A cookie that goes along uncalled-for would be a second token.
        credentials: isAmbient(credentials, url) ? 'same-origin' : 'omit',
        redirect: 'manual',
        cache: 'no-store',
        ...(fetch && { fetch: (input) => fetch(input as Request) }),
      });
      const text = await answer.text();
      const { headers: answered } = await answer;
      return { data: parseJson(text, what), now: Date.parse(answered.get('date') ?? '') || Date.now() };
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
    throw new UserSessionError(
      'unsupported',
      'There is no page here to take the address from: set `appUrl`.',
    );
  }
  const base = parseUrl(request.appUrl ?? own);
  if (base.origin !== parseUrl(own).origin && !trusted.has(base.origin)) {
    throw new UserSessionError(
      'untrusted-origin',
      'This app is not among `trustedOrigins`: nothing was sent to it.',
    );
  }
  const service = request.path === '/__blocklet__.js' ? '' : '/.well-known/service';
  return new URL(base.pathname.replace(/\/+$/, '') + service + request.path, base.origin);
}

function parseUrl(url: string): URL {
  // `URL.parse` is younger than the browsers we support.
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new UserSessionError('bad-request', 'An app address has to be an absolute http(s) address.');
  }
  return new URL(url);
}

function isAmbient(credentials: UserSessionCredentials, url: URL): boolean {
  return credentials.ambient === true && url.origin === globalThis.location?.origin;
}

async function makeHeaders(
  { token, method }: TransportRequest,
  url: URL,
  credentials: UserSessionCredentials,
): Promise<Record<string, string>> {
  const ambient = isAmbient(credentials, url);
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

function parseJson(text: string, what: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, and the text may hold anything.
    throw new UserSessionError('invalid-response', `${what} was answered with something that is not JSON.`);
  }
}
