import type { UserSessionApp } from '@user-sessions/service';

/** The way to the embedded service, which a test can watch, hold up and cut. */
export interface Network {
  fetch: typeof globalThis.fetch;
  /** What was asked since the test began: method, path and query. */
  requests: string[];
  /** Cuts the connection for requests whose method and address hold a text; all of them by default. */
  cut: (part?: string) => void;
  /** Cuts it for requests whose body holds a text. */
  cutBody: (part: string) => void;
  /** Keeps such requests waiting for an answer until `mend`. */
  hold: (part?: string) => void;
  mend: () => void;
}

export function createNetwork(app: Pick<UserSessionApp, 'fetch'>, clock: { now: number }): Network {
  const requests: string[] = [];
  let isCut = (_line: string) => false;
  let isCutBody = (_body: string) => false;
  let isHeld = (_line: string) => false;
  let waiting: (() => void)[] = [];

  return {
    requests,
    cut(part = '') {
      isCut = (line) => line.includes(part);
    },
    cutBody(part) {
      isCutBody = (body) => body.includes(part);
    },
    hold(part = '') {
      isHeld = (line) => line.includes(part);
    },
    mend() {
      isCut = isCutBody = isHeld = () => false;
      for (const go of waiting) go();
      waiting = [];
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const line = `${request.method} ${pathname}${search}`;
      requests.push(line);
      if (isHeld(line)) {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
        });
      }
      if (isCut(line) || isCutBody(await request.clone().text())) throw new TypeError('Failed to fetch');
      const { status, headers, body } = await app.fetch(request);
      const answered = new Headers(headers);
      // As the HTTP server in front of it would.
      answered.set('date', new Date(clock.now).toUTCString());
      return new Response(body, { status, headers: answered });
    },
  };
}
