import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { findPort, startDemo } from './startDemo.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const otherDevice = /^Sign out .*Firefox/;

/** The user agents of the signed-in account's sessions of one status, as the service holds them. */
function held(page: Page, status: string): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const response = await fetch(`/.well-known/service/api/user-session/myself?status=${asked}`);
    const { list } = (await response.json()) as { list: { ua: string }[] };
    return list.map(({ ua }) => (ua.includes('Firefox') ? 'other' : 'here'));
  }, status);
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: /New account/ }).click();
  await page.getByText('This device').first().waitFor();
}

describe('two browsers on one account', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    const executablePath = findBrowser();
    folder = await mkdtemp(join(tmpdir(), 'user-sessions-demo-'));
    browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('one signs the other out, and the other lands on the sign-in, also after a restart', async () => {
    const port = await findPort();
    const database = join(folder, 'sessions.db');
    let demo = await startDemo(database, port);
    const faults: string[] = [];
    const a = await (await browser.newContext()).newPage();
    const b = await (await browser.newContext({ userAgent: firefox })).newPage();
    a.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    for (const page of [a, b]) page.on('pageerror', (error) => faults.push(error.message));

    try {
      await signIn(a, demo.url);
      await signIn(b, demo.url);
      expect(await held(a, 'online')).toEqual(['other', 'here']);

      await a.reload();
      await a.getByRole('button', { name: otherDevice }).first().click();
      const dialog = a.getByRole('dialog');
      expect(await dialog.textContent()).toContain('Firefox');
      await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
      await a.getByRole('button', { name: otherDevice }).first().waitFor({ state: 'detached' });
      expect(await held(a, 'online')).toEqual(['here']);
      expect(await held(a, 'offline')).toEqual(['other']);

      await b.reload();
      await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();

      await demo.stop();
      demo = await startDemo(database, port);
      await a.reload();
      await a.getByText('This device').first().waitFor();
      expect(await held(a, 'online')).toEqual(['here']);
      expect(await held(a, 'offline')).toEqual(['other']);
      await b.reload();
      await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await demo.stop();
    }
  });
});
