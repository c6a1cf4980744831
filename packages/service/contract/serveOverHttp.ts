import { serve } from '@hono/node-server';
import type { UserSessionApp } from '../src/app/options.ts';

/** A service that listens on this machine. */
export interface HttpService {
  /** The address, with a port that was free. */
  baseUrl: string;
  stop(): Promise<void>;
}

/** Serves an embedded service over HTTP, for clients that cannot be handed its `fetch`. */
export function serveOverHttp(app: UserSessionApp): Promise<HttpService> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        baseUrl: `http://127.0.0.1:${port}`,
        stop: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
