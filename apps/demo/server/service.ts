import { type UserSessionMiddleware, userSessionMiddleware } from '@user-sessions/service/node';
import { openStore } from './store.ts';

/** The embedded service on the demo's database. The demo has a sign-in page of its own. */
export async function createDemoService(): Promise<{
  middleware: UserSessionMiddleware;
  close: () => Promise<void>;
}> {
  const store = await openStore();
  const middleware = userSessionMiddleware({
    store,
    account: false,
    app: { appName: 'Meadow' },
    session: { cacheTtl: 60 * 60 },
  });
  return { middleware, close: store.close };
}
