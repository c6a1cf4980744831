import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  createMemoryStore,
  createUserSessionApp,
  seedAccounts,
  type UserSessionApp,
} from '@user-sessions/service';
import { type Browser, type BrowserContext, chromium, type Frame, type Route } from 'playwright';
import { chromiumArgs, findBrowser } from '../scripts/browser.mjs';

/** Answered by this process: no port is opened. */
export const ORIGIN = 'http://host.example';

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
}

/**
 * Opens a built host in a browser that is signed in, its requests answered from its folder and by an embedded
 * service.
 *
 * @param at a folder of files, or the address of a server that runs
 */
export async function openHost(browser: Browser, at: string, { headers = {}, path = '/' }: OpenOptions = {}) {
  const origin = at.startsWith('http') ? at : ORIGIN;
  const context = await browser.newContext({
    userAgent,
    viewport: { width: 1000, height: 900 },
    colorScheme: 'light',
  });
  const service = await signIn(context, origin);
  const problems: string[] = [];
  if (origin === ORIGIN) await context.route(`${ORIGIN}/**`, (route) => answerFrom(at, headers, route));
  for (const path of ['**/.well-known/service/**', '**/__blocklet__.js*']) {
    await context.route(path, (route) => answer(service, route));
  }
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A font of a host's that is not at its own address is not there.
    if (['error', 'warning'].includes(message.type()) && !message.location().url.includes('fonts.'))
      problems.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${origin}${path}`);
  return { page, problems, close: () => context.close() };
}

interface OpenOptions {
  headers?: Readonly<Record<string, string>> | undefined;
  path?: string | undefined;
}

/** A service that knows this browser, and the cookies by which it does. */
async function signIn(context: BrowserContext, origin: string): Promise<UserSessionApp> {
  const store = createMemoryStore();
  const { many } = await seedAccounts(store);
  const service = createUserSessionApp({ store });
  const response = await service.fetch(
    new Request(`${origin}/.well-known/service/api/embedded/sign-in`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': userAgent,
        'x-blocklet-visitor-id': 'this-device',
        origin,
      },
      body: JSON.stringify({ did: many.did }),
    }),
  );
  if (!response.ok) throw new Error(`The embedded sign-in answered ${response.status}.`);
  const { sessionToken, refreshToken } = await response.json();
  await context.addCookies([
    { name: 'login_token', value: sessionToken, url: origin },
    { name: 'vid', value: 'this-device', url: origin },
  ]);
  await context.addInitScript((token) => localStorage.setItem('refresh_token', token), refreshToken);
  return service;
}

async function answer(service: UserSessionApp, route: Route): Promise<void> {
  const request = route.request();
  const body = request.postDataBuffer();
  const response = await service.fetch(
    new Request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function answerFrom(
  folder: string,
  headers: Readonly<Record<string, string>>,
  route: Route,
): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  const contentType = types[extname(file)] ?? 'application/octet-stream';
  await route.fulfill({ headers: { ...headers, 'content-type': contentType }, body: readFileSync(file) });
}

/** Waits until the list is there and nothing moves any more. */
export async function settle(frame: Frame): Promise<void> {
  await frame.locator('.us-item').first().waitFor({ timeout: 20_000 });
  await frame.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => undefined)),
    );
  });
}
