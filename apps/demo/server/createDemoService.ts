import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createUserSessionApp } from '@user-sessions/service';
import { openStore } from './openStore.ts';

/** The session service as Node's HTTP server wants it, on the demo's own database. */
export async function createDemoService(): Promise<{
  listener: ReturnType<typeof getRequestListener>;
  close: () => Promise<void>;
}> {
  const store = await openStore();
  const app = createUserSessionApp({
    store,
    app: { appName: 'Meadow' },
    // From the connection, since no proxy stands in front and anyone can send a header.
    clientAddress: (_request, env) => (isBindings(env) ? address(env) : undefined),
  });
  return { listener: getRequestListener(app.fetch), close: store.close };
}

function isBindings(env: unknown): env is HttpBindings {
  return typeof env === 'object' && env !== null && 'incoming' in env;
}

function address({ incoming }: HttpBindings): string | undefined {
  // An IPv4 client of an IPv6 socket has its address wrapped.
  return incoming.socket.remoteAddress?.replace(/^::ffff:/, '');
}
