import type { UserSessionApp } from '@user-sessions/service';

/** The way to the embedded service, which a test can watch, hold up and cut. */
export interface Network {
  fetch: typeof globalThis.fetch;
  /** What was asked since the test began: method, path and query. */
  requests: string[];
  /** Cuts the connection for requests whose method and address hold a text; all of them by default. */
  cut: (part?: string) => void;
  /** Keeps such requests waiting for an answer until `mend`. */
  hold: (part?: string) => void;
  mend: () => void;
}

export function createNetwork(app: Pick<UserSessionApp, 'fetch'>): Network {
  const requests: string[] = [];
  let isCut = (_line: string) => false;
  let isHeld = (_line: string) => false;
  let waiting: (() => void)[] = [];

  return {
    requests,
    cut(part = '') {
      isCut = (line) => line.includes(part);
    },
    hold(part = '') {
      isHeld = (line) => line.includes(part);
    },
    mend() {
      isCut = isHeld = () => false;
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
      if (isCut(line)) throw new TypeError('Failed to fetch');
      return app.fetch(request);
    },
  };
}
