import type { Fault } from '@user-sessions/service/testing';
import type { Interference, World } from './world.ts';

/** What goes wrong during an action. */
export interface FaultCase {
  name: string;
  /** Breaks the world before the action. */
  before?(world: World): void | Promise<void>;
  interference?: Interference;
  /** Whether the service ignores sign-outs at times, so that they have to be sent again. */
  mayRepeat?: boolean;
  isRevoking?: boolean;
  /** Actions that have to fail. The others may succeed. */
  fails?: readonly string[];
}

const reads = ['list', 'user'];
const signOuts = ['one', 'some', 'others', 'current'];
const all = ['list', 'user', 'policy', ...signOuts];

const failing =
  (fault: Fault, match = '', times = Number.POSITIVE_INFINITY) =>
  (world: World) =>
    world.test.network.fail(match, fault, { times });

const html = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Wi-Fi</title>' };

/** A body that arrives in part, and then stalls or breaks off. */
const partial = (end: 'stall' | 'break') => () => {
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isFirst) controller.enqueue(new TextEncoder().encode('{"list":['));
      else if (end === 'break') controller.error(new TypeError('terminated'));
      else return new Promise(() => {});
      isFirst = false;
      return undefined;
    },
  });
  return new Response(body);
};

const afterPassing =
  (make: (response: Response) => Response | Promise<Response>): Fault =>
  async (request, pass) =>
    make(await pass(request));

const expireToken = (world: World) => world.moveClock(25);

export const FAULTS: readonly FaultCase[] = [
  { name: 'no connection', before: failing('offline'), fails: all },
  { name: 'no connection for one request', before: failing('offline', '', 1) },
  { name: 'no connection for sign-outs', before: failing('offline', '/logout'), fails: [] },
  { name: 'an answer that never comes', before: (world) => world.test.network.hold(), fails: all },
  { name: 'a sign-out that is never answered', before: (world) => world.test.network.hold('/logout') },
  { name: 'a body that stalls', before: failing(partial('stall')), fails: all },
  { name: 'a body that breaks off', before: failing(partial('break')), fails: all },
  { name: 'a body of 5 MiB', before: failing({ body: 'x'.repeat(5 * 1024 * 1024) }), fails: all },
  { name: 'half of the JSON', before: failing({ body: '{"list":[' }), fails: all },
  { name: 'JSON of another shape', before: failing({ body: { list: 'none', user: 7 } }), fails: reads },
  { name: 'an empty answer', before: failing(204), fails: reads },
  { name: 'a captive portal', before: failing(html), fails: all },
  { name: 'a captive portal for sign-outs', before: failing(html, '/logout'), fails: [] },
  {
    name: 'a redirect',
    before: failing({ status: 302, headers: { location: 'https://elsewhere.test' } }),
    fails: all,
  },
  { name: 'no service at this address', before: failing(404), fails: all },
  { name: 'a gateway that answers 401', before: failing(401), fails: all },
  { name: 'a gateway that answers 401 three times', before: failing(401, '', 3), fails: all },
  {
    name: "401 in the service's words, except for the refresh",
    before: failing((request, pass) =>
      request.url.endsWith('/refreshSession')
        ? pass(request)
        : Response.json({ error: 'not login' }, { status: 401 }),
    ),
    fails: all,
  },
  { name: 'a firewall that answers 403', before: failing(403), fails: all },
  { name: 'a proxy that wants a password', before: failing(407), fails: all },
  { name: 'a teapot', before: failing(418), fails: all },
  { name: 'a rate limit', before: failing({ status: 429, headers: { 'retry-after': '3600' } }), fails: all },
  {
    name: 'a Retry-After that makes no sense',
    before: failing({ status: 503, headers: { 'retry-after': 'abc' } }),
    fails: all,
  },
  { name: 'a service that is down', before: failing(500), fails: all },
  { name: 'a service that is down for sign-outs', before: failing(500, '/logout'), fails: [] },
  { name: 'sign-outs that have no effect', before: failing(204, '/logout'), fails: [] },
  {
    name: 'sign-outs whose answer is lost',
    before: failing(
      afterPassing(() => {
        throw new TypeError('Failed to fetch');
      }),
      '/logout',
    ),
    fails: [],
  },
  { name: 'a list that cannot be verified', before: failing(503, 'status=offline'), fails: [] },
  {
    name: 'a list that hides the active sessions',
    before: failing(
      { body: { list: [], paging: { page: 1, pageSize: 100, pageCount: 0, total: 0 } } },
      'status=online',
    ),
  },
  {
    name: 'a list of 200,000 rows',
    before: failing({ body: { list: Array(200_000).fill({}), paging: {} } }, '/myself'),
    fails: ['list'],
  },
  { name: 'an expired token', before: expireToken },
  {
    name: 'an expired token, and a gateway that refuses the refresh',
    before(world) {
      expireToken(world);
      world.test.network.fail('/refreshSession', 403);
    },
    fails: [...reads, ...signOuts],
  },
  {
    name: 'an expired token, and a captive portal for the refresh',
    before(world) {
      expireToken(world);
      world.test.network.fail('/refreshSession', html);
    },
    fails: [...reads, ...signOuts],
  },
  {
    name: 'a sign-in that is over',
    before: (world) => world.moveClock(24 * 30),
    fails: [...reads, 'one', 'some', 'others'],
  },
  { name: 'a clock that is set back by days', before: (world) => world.moveClock(-48) },
  {
    name: 'a current device that was signed out elsewhere',
    before: (world) => world.signOutElsewhere('fresh', 'this-device'),
    fails: [...reads, 'one', 'some', 'others'],
  },
  ...[1, 2, 3, 4].map((before) => ({
    name: `another user who signs in before request ${before}`,
    interference: { before, run: (world: World) => world.switchTo('guest') },
  })),
  ...[2, 3].map((before) => ({
    name: `a user who signs out in another window before request ${before}`,
    interference: { before, run: (world: World) => world.switchTo(undefined) },
  })),
  {
    name: 'a token that expires before request 3',
    interference: { before: 3, run: async (world: World) => expireToken(world) },
    mayRepeat: true,
  },
  {
    name: 'a device that turns up before request 4',
    interference: { before: 4, run: (world: World) => world.signInElsewhere('fresh', 'late') },
  },
  {
    name: 'an expired device that is used again before request 2',
    interference: { before: 2, run: (world: World) => world.signInElsewhere('fresh', 'old') },
  },
  { name: 'a service that revokes tokens', isRevoking: true, mayRepeat: true },
];
