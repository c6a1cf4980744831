import type { TestProject } from 'vitest/node';
import { type HttpService, serveOverHttp } from '../packages/service/contract/serveOverHttp.ts';
import { createMemoryStore, createUserSessionApp, seedAccounts } from '../packages/service/src/index.ts';

// A global setup of Vitest: the embedded service over HTTP, beside the tests and not in their happy-dom,
// whose `Request` and `crypto` are not those of a server.

declare module 'vitest' {
  interface ProvidedContext {
    /** The service's address, and the DID of the sample account with many sessions. */
    embedded: { baseUrl: string; did: string };
  }
}

const store = createMemoryStore();
let http: HttpService | undefined;

export async function setup({ provide }: TestProject): Promise<void> {
  const { many } = await seedAccounts(store);
  http = await serveOverHttp(createUserSessionApp({ store, clientAddress: () => '127.0.0.1' }));
  provide('embedded', { baseUrl: http.baseUrl, did: many.did });
}

export async function teardown(): Promise<void> {
  await http?.stop();
  await store.close();
}
