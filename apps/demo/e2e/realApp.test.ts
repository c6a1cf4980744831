import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createMemoryStore, createUserSessionApp, seedAccounts } from '@user-sessions/service';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { openWindow, seeThisDevice } from './openWindow.ts';
import { findPort, type RunningDemo, startDemo } from './startDemo.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const firefoxRow = { name: /^Sign out Firefox on Windows/ };

/** An app somewhere else, over HTTP, whose cookies are meant for its own domain and for TLS. */
async function startRealApp() {
  const store = createMemoryStore();
  const { fresh } = await seedAccounts(store);
  const app = createUserSessionApp({ store, app: { appName: 'A real app' } });
  const listener = getRequestListener(async (request) => {
    const response = await app.fetch(request);
    const headers = new Headers(response.headers);
    headers.delete('set-cookie');
    for (const cookie of response.headers.getSetCookie()) {
      headers.append('set-cookie', `${cookie}; Domain=app.example.com; Secure`);
    }
    return new Response(response.body, { status: response.status, headers });
  });
  const port = await findPort();
  const server = createServer(listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    /** Signs in at the app itself, with another browser than the test's. */
    async signIn(
      userAgent: string,
    ): Promise<{ sessionToken: string; refreshToken: string; visitorId: string }> {
      const response = await fetch(`${url}/.well-known/service/api/embedded/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': userAgent },
        body: JSON.stringify({ did: fresh.did }),
      });
      return response.json();
    },
    async isOnline(visitorId: string): Promise<boolean> {
      const rows = await store.listSessions({ visitorId }, { offset: 0, limit: 1, order: 'newest-first' });
      return rows.some(({ status }) => status === 'online');
    },
    stop: () => server.close(),
  };
}

describe('the demo of a real app', () => {
  let browser: Browser;
  let folder: string;
  let demo: RunningDemo;
  let app: Awaited<ReturnType<typeof startRealApp>>;

  beforeAll(async () => {
    const executablePath = findBrowser();
    browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });
    folder = await mkdtemp(join(tmpdir(), 'user-sessions-demo-'));
    app = await startRealApp();
    demo = await startDemo(join(folder, 'unused.db'), await findPort(), app.url);
  });

  afterAll(async () => {
    await demo?.stop();
    app?.stop();
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a session of the app, refreshes it, and signs another one out there', async () => {
    const { page, said } = await openWindow(browser);
    const here = await app.signIn('Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36');
    const other = await app.signIn(firefox);

    await page.goto(demo.url);
    expect(await page.getByRole('link', { name: /own page/ }).getAttribute('href')).toMatch(
      /^\/\.well-known\/service\/login/,
    );
    await page.getByLabel('login_token').fill('not a token');
    await page.getByLabel('vid').fill(here.visitorId);
    await page.getByRole('button', { name: 'Use this session' }).click();
    await page.getByRole('alert').filter({ hasText: 'doesn’t accept this session' }).waitFor();
    expect(await page.getByText('You’ve been signed out').count()).toBe(0);

    await page.getByLabel('login_token').fill(here.sessionToken);
    await page.getByLabel('vid').fill(here.visitorId);
    await page.getByLabel('refresh_token').fill(here.refreshToken);
    await page.getByRole('button', { name: 'Use this session' }).click();
    await seeThisDevice(page);

    // With no page open, since React warns of a token that goes in the middle of a render.
    await page.goto('about:blank');
    await page.context().clearCookies({ name: 'login_token' });
    await page.goto(demo.url);
    await seeThisDevice(page);
    const refreshed = (await page.context().cookies()).find(({ name }) => name === 'login_token');
    expect(refreshed).toMatchObject({ domain: '127.0.0.1', secure: false });

    await page.getByRole('button', firefoxRow).click();
    const dialog = page.getByRole('dialog', { name: /Firefox on Windows/ });
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The row itself: its button has another name while the sign-out is under way.
    await page.locator('.us-item', { hasText: 'Firefox on Windows' }).waitFor({ state: 'detached' });
    expect(await app.isOnline(other.visitorId)).toBe(false);
    expect(await app.isOnline(here.visitorId)).toBe(true);
    expect(said.filter((line) => !/status of 401/.test(line))).toEqual([]);
  });
});
