import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { countSessions, openWindow, seeThisDevice, signIn } from './openWindow.ts';
import { findPort, type RunningDemo, resetDemo, startDemo, takePort } from './startDemo.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const firefoxRow = { name: /^Sign out Firefox on Windows/ };
const refused = /^Failed to load resource: .* status of 40[01]/;
/** While the demo is restarted. */
const unreachable = /ERR_CONNECTION_REFUSED|\[vite\]|WebSocket/;

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

  it('signs another window out, which shows the sign-in by itself, for good', async () => {
    const { page: a, said: saidA } = await openWindow(browser);
    const { page: b, said: saidB } = await openWindow(browser, { userAgent: firefox });
    await signIn(a, demo.url, 'New account');
    await signIn(b, demo.url, 'New account');
    expect(await countSessions(a)).toEqual({ online: 2, expired: 0, offline: 0 });

    // The first window lists the second one without a reload.
    await a.getByRole('button', firefoxRow).click();
    const dialog = a.getByRole('dialog', { name: /Firefox on Windows/ });
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The row itself: its button has another name while the sign-out is under way.
    await a.locator('.us-item', { hasText: 'Firefox on Windows' }).waitFor({ state: 'detached' });
    expect(await countSessions(a)).toEqual({ online: 1, expired: 0, offline: 1 });

    // Nothing touches the second window.
    await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    await b.getByText('Another window or device signed this one out').waitFor();
    // The browser notes each refused request; there is nothing else in the console.
    expect(saidB.filter((line) => !refused.test(line))).toEqual([]);

    await demo.stop();
    demo = await startDemo(database, Number(new URL(demo.url).port));
    await a.reload();
    await seeThisDevice(a);
    await a.getByText('Only this device is signed in.').waitFor();
    expect(await a.getByRole('button', firefoxRow).count()).toBe(0);
    expect(await countSessions(a)).toEqual({ online: 1, expired: 0, offline: 1 });
    await b.reload();
    await b.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    expect(saidA.filter((line) => !unreachable.test(line))).toEqual([]);
  });

  it('lets an administrator find a user by name, and shows their devices', async () => {
    const { page, said } = await openWindow(browser);
    await signIn(page, demo.url, 'Administrator');
    await page.getByRole('link', { name: 'Users' }).click();
    const users = page.getByRole('list', { name: 'Users' }).getByRole('link');
    await page.getByRole('searchbox', { name: 'Search users by name' }).fill('sample');
    await expect.poll(() => users.count()).toBe(1);
    await users.click();
    await page.getByText('View only').waitFor();
    await page.getByText('Safari on iPad').first().waitFor();
    expect(await page.getByRole('button', { name: /^Sign out/ }).count()).toBe(0);

    await page.reload();
    await page.getByText('Safari on iPad').first().waitFor();
    expect(said).toEqual([]);
  });

  it('can be used by keyboard alone, from the sign-in to the sign-out', async () => {
    const { page } = await openWindow(browser);
    const getFocus = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
      });
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 10; presses += 1) {
        await page.keyboard.press('Tab');
        if (name.test(await getFocus())) return;
      }
      throw new Error(`Ten Tabs do not reach ${name}; the focus is on "${await getFocus()}".`);
    };
    await page.goto(demo.url);
    await page.getByRole('button', { name: 'New account' }).waitFor();
    await tabTo(/New account/);
    await page.keyboard.press('Enter');
    await seeThisDevice(page);

    await tabTo(/^Skip to content$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await tabTo(/^Close$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'About this demo' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

    await page.reload();
    await seeThisDevice(page);
    await tabTo(/^Account: New account$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Sign out$/);
    await page.keyboard.press('Enter');
    await page.getByText('You’ve been signed out').waitFor();
    await expect.poll(getFocus).toBe('Sign in to Meadow');
    expect(await page.getByText('Another window or device').count()).toBe(0);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('login_token');
  });

  it('takes another port where its own is in use', async () => {
    const { port, server } = await takePort();
    const second = await startDemo(join(folder, 'second.db'), port);
    expect(Number(new URL(second.url).port)).not.toBe(port);
    expect((await fetch(second.url)).status).toBe(200);
    await second.stop();
    server.close();
  });

  it('starts over after a reset, while it runs', async () => {
    const { page } = await openWindow(browser);
    await signIn(page, demo.url, 'Sample account');
    expect((await countSessions(page)).online).toBe(39);
    await resetDemo(database);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Meadow' }).waitFor();
    await signIn(page, demo.url, 'Sample account');
    expect((await countSessions(page)).online).toBe(39);
  });
});
