/** Which requests: a text in `METHOD /path?query` or in the body, or a function. All of them by default. */
export type RequestMatch = string | ((request: Request) => boolean);

/**
 * What happens to a request instead of an answer of the service.
 *
 * - `'offline'`: `fetch` rejects with a `TypeError`, as it does without a connection
 * - a number: an empty answer with this status
 * - an object: an answer with this status, these headers and this body; a body that is no text is sent as JSON
 * - a function: makes the answer, and may let the service see the request by `pass`
 */
export type Fault =
  | 'offline'
  | number
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | ((request: Request, pass: (request: Request) => Promise<Response>) => Response | Promise<Response>);

/** The connection between an app and the test service, which a test can watch and break. */
export interface TestNetwork {
  /** `METHOD /path?query` of each request since the start, or since the last `clear()`. */
  readonly requests: readonly string[];
  /** Forgets the requests seen so far. */
  clear(): void;
  /**
   * Breaks the requests that match, from now on or for the next `times` of them. Where several faults match,
   * the latest one counts.
   */
  fail(match?: RequestMatch, fault?: Fault, options?: { times?: number }): void;
  /** Keeps the requests that match waiting until `restore()`. They end early when their `signal` aborts. */
  hold(match?: RequestMatch): void;
  /** Delays the requests that match by so many milliseconds. */
  delay(milliseconds: number, match?: RequestMatch): void;
  /** Ends all faults and delays, and lets the requests on hold go on. */
  restore(): void;
}

interface Rule {
  match: RequestMatch;
  fault?: Fault;
  wait?: (signal: AbortSignal) => Promise<void>;
  left: number;
}

/**
 * Puts a network in front of a service's `fetch`.
 *
 * @param clock sets the `Date` header of each answer, as an HTTP server would
 */
export function createTestNetwork(
  service: (request: Request) => Promise<Response>,
  clock: { readonly now: number },
): { network: TestNetwork; fetch: typeof globalThis.fetch } {
  const requests: string[] = [];
  let rules: Rule[] = [];
  let release = () => {};
  let restored = new Promise<void>((resolve) => {
    release = resolve;
  });

  async function pass(request: Request): Promise<Response> {
    const response = await service(request);
    const headers = new Headers(response.headers);
    headers.set('date', new Date(clock.now).toUTCString());
    return new Response(response.body, { status: response.status, headers });
  }

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const line = toLine(request);
    requests.push(line);
    const text = await request.clone().text();
    const applies = ({ match, left }: Rule) =>
      left > 0 && (typeof match === 'string' ? line.includes(match) || text.includes(match) : match(request));

    for (const rule of rules.filter((each) => each.wait && applies(each))) await rule.wait?.(signal);
    const rule = rules.findLast((each) => each.fault !== undefined && applies(each));
    if (rule?.fault === undefined) {
      const response = await pass(request);
      signal.throwIfAborted();
      return response;
    }
    rule.left -= 1;
    return answerFault(rule.fault, request, pass);
  }

  const network: TestNetwork = {
    requests,
    clear() {
      requests.length = 0;
    },
    fail(match = '', fault = 'offline', { times = Number.POSITIVE_INFINITY } = {}) {
      rules.push({ match, fault, left: times });
    },
    hold(match = '') {
      const held = restored;
      const wait = (signal: AbortSignal) => untilAborted(held, signal);
      rules.push({ match, wait, left: Number.POSITIVE_INFINITY });
    },
    delay(milliseconds, match = '') {
      const wait = (signal: AbortSignal) =>
        untilAborted(new Promise((resolve) => setTimeout(resolve, milliseconds)), signal);
      rules.push({ match, wait, left: Number.POSITIVE_INFINITY });
    },
    restore() {
      rules = [];
      release();
      restored = new Promise((resolve) => {
        release = resolve;
      });
    },
  };
  return { network: Object.freeze(network), fetch };
}

function toLine({ method, url }: Request): string {
  const { pathname, search } = new URL(url);
  return `${method} ${pathname}${search}`;
}

async function answerFault(
  fault: Fault,
  request: Request,
  pass: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (fault === 'offline') throw new TypeError('Failed to fetch');
  if (typeof fault === 'function') return fault(request, pass);
  const { status = 200, headers = {}, body } = typeof fault === 'number' ? { status: fault } : fault;
  if (body === undefined) return new Response(null, { status, headers });
  return typeof body === 'string'
    ? new Response(body, { status, headers })
    : Response.json(body, { status, headers });
}

function untilAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
