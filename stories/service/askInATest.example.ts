import { createMemoryStore, createUserSessionApp, seedAccounts } from '@user-sessions/service';

export async function signInInATest() {
  const store = createMemoryStore();
  const { many } = await seedAccounts(store, { now: Date.UTC(2026, 0, 1) });
  const app = createUserSessionApp({ store, clock: () => Date.UTC(2026, 0, 1) });
  const response = await app.fetch(
    new Request('http://localhost/.well-known/service/api/embedded/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'A test' },
      body: JSON.stringify({ did: many.did }),
    }),
  );
  const { sessionToken, refreshToken, visitorId } = await response.json();
  return { fetch: app.fetch, sessionToken, refreshToken, visitorId };
}
