type Fetch = (request: Request) => Promise<Response>;

/** How the way to the service is. `answer` stands between the client and the service. */
export interface NetworkCondition {
  title: string;
  answer: (request: Request, service: Fetch, count: number) => Promise<Response>;
}

/** What can be wrong with a network, and with a service. The first is how it should be. */
export const networkConditions = {
  fast: { title: 'Fast', answer: (request, service) => service(request) },
  slow: {
    title: 'Slow: two seconds each way',
    async answer(request, service) {
      await wait(2000, request.signal);
      return service(request);
    },
  },
  flaky: {
    title: 'Flaky: every third request is lost',
    async answer(request, service, count) {
      if (count % 3 === 0) throw lost();
      return service(request);
    },
  },
  offline: {
    title: 'Offline',
    async answer() {
      throw lost();
    },
  },
  'signed-out': {
    title: 'Signed out elsewhere',
    // Without its token the service does not know who asks, which is what it then says.
    async answer(request, service) {
      const stranger = new Request(request);
      stranger.headers.delete('authorization');
      return service(stranger);
    },
  },
  'server-error': {
    title: 'Server error',
    answer: async () => Response.json({ error: 'The service failed' }, { status: 500 }),
  },
  broken: {
    title: 'Broken answers',
    answer: async (_request, _service, count) => brokenAnswer(count),
  },
} satisfies Record<string, NetworkCondition>;

/** The condition of a setting; the usual one where there is none of that name. */
export function conditionOf(network: string): NetworkCondition {
  return network in networkConditions
    ? networkConditions[network as keyof typeof networkConditions]
    : networkConditions.fast;
}

/** A web page, half of an answer, and an answer to another question, in turn: all of them with status 200. */
function brokenAnswer(count: number): Response {
  const json = { headers: { 'content-type': 'application/json' } };
  if (count % 3 === 0)
    return new Response('<!doctype html><title>App</title>', { headers: { 'content-type': 'text/html' } });
  if (count % 3 === 1) return new Response('{"list":[{"id":"', json);
  return new Response('{"data":null}', json);
}

function lost(): TypeError {
  return new TypeError('Failed to fetch');
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
