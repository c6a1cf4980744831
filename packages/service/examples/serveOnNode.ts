import { serve } from '@hono/node-server';
import { createUserSessionApp, seedAccounts } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';

export async function serveOnNode(url: string, port: number) {
  const store = await createSqliteStore({ url });
  await seedAccounts(store);
  const app = createUserSessionApp({ store, app: { appName: 'Meadow' } });
  return serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
}
