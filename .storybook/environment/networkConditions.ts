import type { TestNetwork } from '@user-sessions/service/testing';

/** What can be wrong with a network, and with a service. The first is how it should be. */
export const networkConditions = {
  fast: { title: 'Fast', apply() {} },
  slow: { title: 'Slow: two seconds for each request', apply: (network) => network.delay(2000) },
  flaky: { title: 'Flaky: every third request is lost', apply: (network) => network.fail(everyThird()) },
  offline: { title: 'Offline', apply: (network) => network.fail() },
  'signed-out': {
    title: 'Signed out elsewhere',
    apply: (network) =>
      network.fail('', (request, pass) => {
        const anonymous = new Request(request);
        anonymous.headers.delete('authorization');
        return pass(anonymous);
      }),
  },
  'server-error': { title: 'Server error', apply: (network) => network.fail('', { status: 500, body: {} }) },
  broken: { title: 'Broken answers', apply: (network) => network.fail('', brokenAnswers()) },
} satisfies Record<string, { title: string; apply: (network: TestNetwork) => void }>;

/** Puts the network into the condition of a setting. */
export function setNetwork(network: TestNetwork, condition: string): void {
  network.restore();
  if (condition in networkConditions) {
    networkConditions[condition as keyof typeof networkConditions].apply(network);
  }
}

function everyThird(): () => boolean {
  let count = 0;
  return () => ++count % 3 === 0;
}

/** In turn, all with status 200: half of an answer, the answer to another question, and a web page. */
function brokenAnswers(): () => Response {
  let count = 0;
  return () => {
    count += 1;
    if (count % 3 === 0) return toAnswer('<!doctype html><title>App</title>', 'text/html');
    return toAnswer(count % 3 === 1 ? '{"list":[{"id":"' : '{"data":null}', 'application/json');
  };
}

function toAnswer(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}
