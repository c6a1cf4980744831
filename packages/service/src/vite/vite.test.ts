import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, seedAccounts } from '@user-sessions/service';
import type { UserSessionMiddlewareOptions } from '@user-sessions/service/node';
import { userSessionService } from '@user-sessions/service/vite';
import { createServer, type InlineConfig, preview } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

// Vite starts slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
let close: () => Promise<unknown> = async () => undefined;

function configure(options?: UserSessionMiddlewareOptions): InlineConfig {
  return { root, configFile: false, logLevel: 'silent', plugins: [userSessionService(options)] };
}

/** Starts the dev server of an app that has nothing but a page. Returns its address. */
async function startDev(options?: UserSessionMiddlewareOptions): Promise<string> {
  const server = await createServer({
    ...configure(options),
    server: { host: '127.0.0.1', port: 0, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  close = () => server.close();
  await server.listen();
  return getUrl(server.httpServer?.address());
}

function getUrl(address: unknown): string {
  const { port } = address as { port: number };
  return `http://127.0.0.1:${port}`;
}

interface Answer {
  status: number | undefined;
  cookies: string[];
  text: string;
}

/** Sends any header, unlike `fetch`. */
function send(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { accept: 'text/html', ...headers } }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, cookies: response.headers['set-cookie'] ?? [], text });
    });
    sent.on('error', reject).end();
  });
}

const toCookie = (cookies: readonly string[]) => cookies.map((each) => each.split(';')[0]).join('; ');

async function listSessions(url: string, cookie: string) {
  const path = '/.well-known/service/api/user-session/myself';
  const { status, text } = await send(url + path, { cookie, accept: 'application/json' });
  return { status, body: JSON.parse(text) };
}

describe('the Vite plugin', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'user-sessions-vite-'));
    mkdirSync(join(root, 'dist'));
    for (const folder of [root, join(root, 'dist')]) {
      writeFileSync(join(folder, 'index.html'), '<!doctype html><title>An app</title>');
    }
  });
  afterEach(() => close());
  afterAll(() => rmSync(root, { recursive: true }));

  it('signs a visitor in to the sample account with the page', async () => {
    const url = await startDev();
    const page = await send(url);
    expect(page.text).toContain('An app');
    const { body } = await listSessions(url, toCookie(page.cookies));
    expect(body.paging.total).toBe(39);
    const info = await send(`${url}/__blocklet__.js?type=json`);
    expect(JSON.parse(info.text)).toMatchObject({ appName: 'Sample app' });
  });

  it('keeps a visitor who is signed in, and signs in again after a sign-out, as the same device', async () => {
    const url = await startDev({ account: 'fresh' });
    const cookie = toCookie((await send(url)).cookies);
    expect((await send(url, { cookie })).cookies).toEqual([]);
    const vid = /vid=[^;]+/.exec(cookie)?.[0] ?? '';
    const again = toCookie((await send(url, { cookie: `login_token=gone; ${vid}` })).cookies);
    expect(again).toContain(vid);
    expect((await listSessions(url, again)).body.paging.total).toBe(1);
  });

  it('signs a visitor in only by a request for a page', async () => {
    const url = await startDev();
    for (const headers of [
      { accept: '*/*' },
      { 'sec-fetch-dest': 'iframe' },
      { 'sec-fetch-dest': 'image' },
    ]) {
      expect((await send(url, headers)).cookies).toEqual([]);
    }
  });

  it('leaves the sign-in to the app without an account', async () => {
    const url = await startDev({ account: false, app: { appName: 'Meadow' } });
    expect((await send(url)).cookies).toEqual([]);
    expect((await listSessions(url, '')).status).toBe(401);
    const accounts = await send(`${url}/.well-known/service/api/embedded/accounts`);
    expect(JSON.parse(accounts.text)).toHaveLength(3);
  });

  it('uses the store that it is given, and leaves its accounts alone', async () => {
    const store = createMemoryStore();
    await seedAccounts(store);
    await store.removeSessions({});
    const url = await startDev({ store: Promise.resolve(store) });
    const cookie = toCookie((await send(url)).cookies);
    expect((await listSessions(url, cookie)).body.paging.total).toBe(1);
  });

  it('does not answer a website that points its own name at this machine', async () => {
    const url = await startDev();
    const host = 'evil.example';
    const answer = await send(url, { host });
    expect(answer.status).toBe(403);
    expect(answer.cookies).toEqual([]);
    expect((await send(`${url}/__blocklet__.js`, { host })).status).toBe(403);
  });

  it('works in a preview of the build', async () => {
    const server = await preview({ ...configure(), preview: { host: '127.0.0.1', port: 0 } });
    close = () => server.close();
    const url = getUrl(server.httpServer.address());
    const cookie = toCookie((await send(url)).cookies);
    expect((await listSessions(url, cookie)).body.paging.total).toBe(39);
  });
});
