import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { serve } from '@hono/node-server';
import {
  createMemoryStore,
  createUserSessionApp,
  seedAccounts,
  type UserSessionAppOptions,
  type UserSessionStore,
} from '@user-sessions/service';
import { vi } from 'vitest';

// GraphQL is loaded by the first query, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** A service over HTTP, as a browser or a program of an attacker reaches it. */
export interface Victim {
  origin: string;
  store: UserSessionStore;
  did: { user: string; administrator: string };
  clock: { now: number };
  send(path: string, options?: AttackRequest): Promise<Answer>;
  /** Signs in as a program does, and returns the tokens. */
  signIn(did: string, visitorId: string, headers?: Record<string, string>): Promise<Tokens>;
  /** The visitor ids of a user's sessions that are not signed out. */
  activeDevices(did: string): Promise<string[]>;
  stop(): Promise<void>;
}

export interface AttackRequest {
  method?: string;
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Tokens {
  sessionToken: string;
  refreshToken: string;
  visitorId: string;
}

export async function startVictim(
  options: Omit<UserSessionAppOptions, 'store' | 'clock'> & {
    wrap?: (store: UserSessionStore) => UserSessionStore;
  } = {},
): Promise<Victim> {
  const { wrap = (same: UserSessionStore) => same, ...rest } = options;
  const store = createMemoryStore();
  const clock = { now: Date.UTC(2026, 4, 4, 12) };
  const { fresh, administrator } = await seedAccounts(store, { now: clock.now });
  await store.removeSessions({});
  const app = createUserSessionApp({ ...rest, store: wrap(store), clock: () => clock.now });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  const origin = `http://127.0.0.1:${address.port}`;

  /** Sends any header, unlike `fetch`. */
  async function send(
    path: string,
    { method, headers = {}, json, form }: AttackRequest = {},
  ): Promise<Answer> {
    const body = form
      ? new URLSearchParams(form).toString()
      : json === undefined
        ? undefined
        : JSON.stringify(json);
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const sent = request(`${origin}/.well-known/service/api/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        'user-agent': 'A program',
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
    });
    sent.end(body);
    const [response] = await once(sent, 'response');
    let text = '';
    for await (const chunk of response) text += chunk;
    return { status: response.statusCode, headers: response.headers, text };
  }

  return {
    origin,
    store,
    did: { user: fresh.did, administrator: administrator.did },
    clock,
    send,
    async signIn(did, visitorId, headers = {}) {
      const answer = await send('embedded/sign-in', {
        json: { did },
        headers: { 'x-blocklet-visitor-id': visitorId, ...headers },
      });
      return JSON.parse(answer.text);
    },
    async activeDevices(userDid) {
      const rows = await store.listSessions({ userDid }, { offset: 0, limit: 10_000, order: 'newest-first' });
      return rows.flatMap((row) => (row.status === 'online' ? [row.visitorId] : [])).sort();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The headers that a browser adds to what a page of another website sends. */
export const fromElsewhere = {
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'another port of this machine': { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
  'a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'another site, in an old browser': { origin: 'https://evil.example' },
  'another port, in an old browser': { origin: 'http://127.0.0.1:1' },
} as const;
