import { createMemoryStore, createUserSessionApp, seedAccounts } from '@user-sessions/service';
import { Hono } from 'hono';

export async function createApp() {
  const store = createMemoryStore();
  await seedAccounts(store);
  const sessions = createUserSessionApp({ store });
  return new Hono()
    .all('/.well-known/service/*', (c) => sessions.fetch(c.req.raw, c.env))
    .all('/__blocklet__.js', (c) => sessions.fetch(c.req.raw, c.env))
    .get('/', (c) => c.text('The app itself'));
}
