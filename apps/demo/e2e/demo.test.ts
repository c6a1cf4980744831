import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { databaseFile } from '../server/store.ts';
import { countHeld, openWindow, seeThisDevice, signIn } from './openWindow.ts';
import { findPort, type RunningDemo, resetDemo, startDemo, takePort } from './startDemo.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const firefoxRow = { name: /^Sign out Firefox on Windows/ };
const refused = /^Failed to load resource: .* status of 40[01]/;

describe('the demo', () => {
  let browser: Browser;
  let folder: string;
  let database: string;
  let demo: RunningDemo;

  beforeAll(async () => {
    const executablePath = findBrowser();
    browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'user-sessions-demo-'));
    database = join(folder, 'sessions.db');
    demo = await startDemo(database, await findPort());
  });

  afterEach(async () => {
    await demo.stop();
    await rm(folder, { recursive: true, force: true });
  });

  afterAll(() => browser.close());

  it('lets one browser sign out another, for good', async () => {
    const { page: a, said: saidA } = await openWindow(browser);
    const { page: b, said: saidB } = await openWindow(browser, { userAgent: firefox });
    await signIn(a, demo.url, 'New account');
    await signIn(b, demo.url, 'New account');
    expect(await countHeld(a)).toEqual({ online: 2, expired: 0, offline: 0 });

    await a.reload();
    await a.getByRole('button', firefoxRow).click();
    const dialog = a.getByRole('dialog', { name: /Firefox on Windows/ });
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The row itself: its button is called otherwise while the sign-out is under way.
    await a.locator('.us-item', { hasText: 'Firefox on Windows' }).waitFor({ state: 'detached' });
    expect(await countHeld(a)).toEqual({ online: 1, expired: 0, offline: 1 });

    const answer = b.waitForResponse(/\/api\/user-session\/myself.*status=expired/);
    await b.getByRole('radio', { name: /^Expired/ }).click();
    expect((await answer).status()).toBe(401);
    await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    await b.getByText('This session was ended from another window or device').waitFor();
    // The browser itself notes each request that was refused; nothing else may stand there.
    expect(saidB.filter((line) => !refused.test(line))).toEqual([]);
    expect(saidB).not.toEqual([]);

    await demo.stop();
    demo = await startDemo(database, Number(new URL(demo.url).port));
    await a.reload();
    await seeThisDevice(a);
    await a.locator('.us-empty').waitFor();
    expect(await a.getByRole('button', firefoxRow).count()).toBe(0);
    expect(await countHeld(a)).toEqual({ online: 1, expired: 0, offline: 1 });
    await b.reload();
    await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    expect(saidA).toEqual([]);
  });

  it('shows an administrator the sessions of the user in the address', async () => {
    const { page, said } = await openWindow(browser);
    await signIn(page, demo.url, 'Administrator');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('link', { name: 'Sample account' }).click();
    await page.getByText('1–10 of').waitFor();
    expect(new URL(page.url()).searchParams.get('did')).toMatch(/^z1/);

    await page.reload();
    await page.getByText('Safari on macOS').first().waitFor();
    expect(said).toEqual([]);
  });

  it('is gone through by keyboard alone, from the sign-in to the sign-out', async () => {
    const { page } = await openWindow(browser);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // The focus follows a key or an answer in its own time.
    const expectFocus = (where: string | RegExp) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(where);
    await page.goto(demo.url);
    await page.getByRole('button', { name: 'New account' }).waitFor();
    await press('Tab', 'Tab');
    await expectFocus('New account');
    await press('Enter');
    await seeThisDevice(page);

    await press('Tab');
    await expectFocus(/^Skip to content$/);
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await press('Tab');
    await expectFocus('This device');

    await page.reload();
    await seeThisDevice(page);
    await press('Tab', 'Tab', 'Tab', 'Enter', 'Tab');
    await expectFocus(/^Sign out$/);
    await press('Enter');
    await page.getByText('You are signed out.', { exact: true }).waitFor();
    await expectFocus(/^Sign in to Meadow$/);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('login_token');
  });

  it('serves no database, and cannot be framed', async () => {
    expect((await fetch(demo.url)).status).toBe(200);
    // Beside the database of `pnpm demo`, which may not be there.
    const beside = join(dirname(databaseFile), 'served.db');
    await mkdir(dirname(beside), { recursive: true });
    await copyFile(database, beside);
    for (const file of [database, beside]) {
      for (const path of [`/@fs${file}`, `/@fs${file}?raw`, `/@fs${file}?url`, `/@fs${file}?import&raw`]) {
        const answer = await fetch(new URL(path, demo.url), { headers: { accept: '*/*' } });
        expect(answer.status, path).toBe(403);
        expect(await answer.text()).not.toContain('SQLite format');
      }
    }
    for (const path of ['/data/sessions.db', '/.data/served.db', '/..%2f..%2f.data/served.db']) {
      expect(await (await fetch(new URL(path, demo.url))).text()).not.toContain('SQLite format');
    }
    await rm(beside);

    const answers = await Promise.all([fetch(demo.url), fetch(demo.url)]);
    const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
    for (const policy of policies) {
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('runs no script that an attacker brings into its page', async () => {
    const { page, said } = await openWindow(browser);
    await signIn(page, demo.url, 'New account');
    expect(said).toEqual([]);
    await page.evaluate(() => {
      const image = document.createElement('div');
      image.innerHTML = '<img src="x:" onerror="window.attacked = true">';
      document.body.append(image);
    });
    await expect.poll(() => said.join()).toContain('Content Security Policy');
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  });

  it('takes another port where its own is in use', async () => {
    const { port, server } = await takePort();
    const second = await startDemo(join(folder, 'second.db'), port);
    expect(Number(new URL(second.url).port)).not.toBe(port);
    expect((await fetch(second.url)).status).toBe(200);
    await second.stop();
    server.close();
  });

  it('is as new after a reset, while it runs', async () => {
    const { page } = await openWindow(browser);
    await signIn(page, demo.url, 'Sample account');
    expect((await countHeld(page)).online).toBe(39);
    await resetDemo(database);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    await signIn(page, demo.url, 'Sample account');
    expect((await countHeld(page)).online).toBe(39);
  });
});
