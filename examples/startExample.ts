import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumArgs, findBrowser } from '../scripts/browser.mjs';
import { FOLDER, installExample, packPackages } from './install.mjs';

/** Packs the packages once for all examples. `EXAMPLES_PACKED` names a folder with the tarballs to take instead. */
export function pack(): Record<string, string> {
  const given = process.env.EXAMPLES_PACKED;
  if (given === undefined) return packPackages(join(FOLDER, 'packed'));
  const names = ['core', 'react', 'service'];
  return Object.fromEntries(
    names.map((name) => [`@user-sessions/${name}`, join(given, `user-sessions-${name}-0.1.0.tgz`)]),
  );
}

/** An example that runs, on a port of its own. */
export interface RunningExample {
  url: string;
  folder: string;
  stop: () => Promise<void>;
}

/** Installs an example as a new user would, and starts it by its own command. */
export async function startExample(
  name: string,
  tarballs: Record<string, string>,
  { manager = 'npm', change }: StartOptions = {},
): Promise<RunningExample> {
  const folder = join(FOLDER, `${name}-${manager}`);
  installExample(name, folder, tarballs, manager);
  change?.(folder);
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const args = name === 'next' ? [] : ['--', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const child = spawn('npm', ['run', 'dev', ...args], {
    cwd: folder,
    // A group of its own: npm leaves what it started behind.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (piece) => (output += piece));
  child.stderr.on('data', (piece) => (output += piece));
  await untilAnswered(url, child, () => output);
  return { url, folder, stop: () => stop(child) };
}

interface StartOptions {
  manager?: 'npm' | 'pnpm' | 'yarn';
  /** Changes the installed example before it starts. */
  change?: (folder: string) => void;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswered(url: string, child: ChildProcess, readOutput: () => string): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/__ready`).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop(child);
  throw new Error(`The example did not start:\n${readOutput()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const closed = once(child, 'close');
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
  await closed;
}

export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
}

/** A browser of its own: another device. Notes what its console says, and what it requests of the service. */
export async function openWindow(browser: Browser, url: string): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/well-known|__blocklet__/.test(pathname)) requests.push(`${request.method()} ${pathname}${search}`);
  });
  await page.goto(url, { timeout: 120_000 });
  return { context, page, problems, requests };
}

export interface Window {
  context: BrowserContext;
  page: Page;
  problems: string[];
  requests: string[];
}

/** What the service itself lists as active, asked with the window's own token. */
export async function countActive({ page }: Window): Promise<number> {
  return page.evaluate(async () => {
    const [, token] = /login_token=([^;]+)/.exec(document.cookie) ?? [];
    const response = await fetch('/.well-known/service/api/user-session/myself?status=online&pageSize=1', {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      credentials: 'omit',
    });
    return (await response.json()).paging.total;
  });
}
