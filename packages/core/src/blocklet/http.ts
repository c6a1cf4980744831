import ky, { isHTTPError, isTimeoutError } from 'ky';
import { fromStatus, isUserSessionError, toUserSessionError, UserSessionError } from '../errors.ts';
import { tryOrUndefined } from '../shared/tryOrUndefined.ts';
import { untilAborted } from '../shared/waiting.ts';
import type { UserSessionServiceOptions } from './options.ts';
import { readRetryAfter, retryPolicy } from './retryPolicy.ts';

/** One request, before it is addressed. */
export interface HttpRequest {
  method: 'get' | 'post';
  /** A path of the service's API, or of the app itself. */
  path: `/api/${string}` | '/__blocklet__.js';
  /** Another app's address, which has to be trusted. */
  appUrl?: string | undefined;
  searchParams?: Record<string, string> | undefined;
  json?: unknown;
  /** Whether a failed request is sent again. For reads only. */
  retry?: boolean;
  /** Whether a list is expected. A web page or a 404 then means that there is no service. */
  isList?: boolean;
  bearer?: string | undefined;
  visitorId?: string | undefined;
  /** Sends this token in its header, and the page's cookies with it. */
  csrfToken?: string;
  signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  /** The parsed JSON, or `undefined` for an empty answer. */
  data: unknown;
  /** The service's clock in milliseconds. `undefined` where the answer has no readable date. */
  date: number | undefined;
}

export interface Http {
  /** Sends a request to a trusted origin. Rejects with a `UserSessionError` only. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Whether requests to this address leave the app's own origin. */
  isElsewhere(appUrl: string | undefined): boolean;
  /**
   * Whether an error is a refusal by the service itself. A gateway, a firewall or a captive portal may answer
   * with the same status, and knows nothing of the user's tokens.
   */
  isOwnRefusal(error: unknown): boolean;
  /** The least that the service's clock can show now, in milliseconds. */
  getServiceTime(): number | undefined;
}

/** Bytes of an answer. A page of 100 sessions has about 50,000. */
const MAX_BODY = 4 * 1024 * 1024;

export function createHttp(options: UserSessionServiceOptions): Http {
  const { appUrl, fetch = globalThis.fetch, timeout = 30_000, retry = 2, trustedOrigins = [] } = options;
  const trusted = new Set(trustedOrigins.map((origin) => new URL(origin).origin));
  const ownRefusals = new WeakSet<object>();
  let lastDate: { date: number; at: number } | undefined;

  function getOwnUrl(): URL {
    const own = appUrl ?? globalThis.location?.origin;
    if (!own) throw new UserSessionError('unsupported', 'Outside of a page, `appUrl` has to be set.');
    return parseUrl(own);
  }

  const isElsewhere = (target: string | undefined) =>
    target !== undefined && parseUrl(target).origin !== getOwnUrl().origin;

  function resolveUrl(request: HttpRequest): URL {
    const base = request.appUrl === undefined ? getOwnUrl() : parseUrl(request.appUrl);
    if (isElsewhere(request.appUrl) && !trusted.has(base.origin)) {
      throw new UserSessionError('untrusted-origin', 'Not one of `trustedOrigins`: nothing was sent.');
    }
    const service = request.path === '/__blocklet__.js' ? '' : '/.well-known/service';
    return new URL(base.pathname.replace(/\/+$/, '') + service + request.path, base.origin);
  }

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const what = `${request.method.toUpperCase()} ${request.path}`;
    let text = '';
    let retryAfter: number | undefined;

    // The body is read in here, so that the timeout and the retries cover all of the answer.
    async function fetchAll(sent: Request): Promise<Response> {
      const response = await fetch(sent);
      text = await readBody(response, what);
      retryAfter = response.ok ? undefined : readRetryAfter(response.headers);
      return response;
    }

    try {
      request.signal?.throwIfAborted();
      const url = resolveUrl(request);
      const { headers } = await ky(url, {
        method: request.method,
        headers: createHeaders(request),
        json: request.json,
        searchParams: request.searchParams,
        signal: request.signal ?? null,
        timeout,
        retry: request.retry ? retryPolicy(retry, () => retryAfter) : 0,
        // A cookie that goes along would be a second token, and may be another user's by now.
        credentials: request.csrfToken === undefined ? 'omit' : 'same-origin',
        // Our own headers would travel with a redirect, to wherever it leads.
        redirect: 'manual',
        cache: 'no-store',
        fetch: (sent) => untilAborted(fetchAll(sent as Request), (sent as Request).signal),
      });
      const date = Date.parse(headers.get('date') ?? '') || undefined;
      if (!isElsewhere(request.appUrl)) noteDate(date);
      return { data: parseJson(text, what, request), date };
    } catch (error) {
      if (isTimeoutError(error)) throw new UserSessionError('timeout', `${what} timed out.`);
      if (!isHTTPError(error)) throw toUserSessionError(error, what, request.signal);
      if (!isElsewhere(request.appUrl)) noteDate(Date.parse(error.response.headers.get('date') ?? ''));
      // ky's own error is dropped: it holds the request, and the request holds the tokens.
      throw toResponseError(error.response, text, what, request);
    }
  }

  function noteDate(date: number | undefined): void {
    if (date) lastDate = { date, at: performance.now() };
  }

  function toResponseError(response: Response, text: string, what: string, request: HttpRequest) {
    const { status, type } = response;
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      return new UserSessionError('invalid-response', `${what} was redirected.`);
    }
    if (status === 404 && request.isList) return createNoServiceError(what, status);
    const error = fromStatus(status, what);
    if (isInTheServicesWords(response, text)) ownRefusals.add(error);
    return error;
  }

  return {
    send,
    isElsewhere,
    isOwnRefusal: (error) => isUserSessionError(error) && ownRefusals.has(error),
    getServiceTime: () => lastDate && lastDate.date + (performance.now() - lastDate.at),
  };
}

/** The service refuses a session token with JSON, and a refresh token with a sentence called HTML. */
function isInTheServicesWords({ status, headers }: Response, text: string): boolean {
  if (status === 400) return /^text\/html\b/.test(headers.get('content-type') ?? '') && /^[^<\s]/.test(text);
  const answer: unknown = tryOrUndefined(() => JSON.parse(text));
  return status === 401 && typeof answer === 'object' && answer !== null && 'error' in answer;
}

function parseJson(text: string, what: string, { isList }: HttpRequest): unknown {
  // The parser's own error quotes the text, and the text may hold anything.
  const data: unknown = tryOrUndefined(() => JSON.parse(text));
  if (text === '' || data !== undefined) return data;
  if (isList && /^\s*</.test(text)) throw createNoServiceError(what);
  throw new UserSessionError('invalid-response', `${what} was not answered with JSON.`);
}

function createNoServiceError(what: string, status?: number): UserSessionError {
  return new UserSessionError('no-service', `${what} found no Blocklet Service at this address.`, { status });
}

/** Reads a body of bounded size. React Native has no streams; there the length is checked afterwards. */
async function readBody(response: Response, what: string): Promise<string> {
  const tooLarge = () => new UserSessionError('invalid-response', `${what} was answered with too much.`);
  const reader = response.body?.getReader();
  if (!reader) {
    const text = await response.text();
    if (text.length > MAX_BODY) throw tooLarge();
    return text;
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MAX_BODY) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function parseUrl(url: string): URL {
  // `URL.parse` is younger than the browsers we support.
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new UserSessionError('bad-request', '`appUrl` has to be absolute, with http or https.');
  }
  return new URL(url);
}

function createHeaders({ bearer, visitorId, csrfToken }: HttpRequest): Record<string, string> {
  return {
    // Without this the service answers a wrong address with a web page.
    accept: 'application/json',
    ...(bearer && { authorization: `Bearer ${encodeURIComponent(bearer)}` }),
    ...(visitorId && { 'x-blocklet-visitor-id': encodeHeader(visitorId) }),
    ...(csrfToken && { 'x-csrf-token': encodeHeader(csrfToken) }),
  };
}

// Header values are Latin-1 without controls; others make `fetch` throw, with the value in its message.
function encodeHeader(value: string): string {
  return /^[\x21-\x7e]+$/.test(value) ? value : encodeURIComponent(value.replace(/[\ud800-\udfff]/g, ''));
}
