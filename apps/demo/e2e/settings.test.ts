import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { countHeld, openWindow, signIn } from './openWindow.ts';
import { findPort, type RunningDemo, startDemo } from './startDemo.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page as it is now, by rule and element. */
async function findFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: await readFile(axe, 'utf8') });
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the settings', () => {
  let browser: Browser;
  let folder: string;
  let demo: RunningDemo;

  beforeAll(async () => {
    const executablePath = findBrowser();
    browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });
    folder = await mkdtemp(join(tmpdir(), 'user-sessions-demo-'));
    demo = await startDemo(join(folder, 'sessions.db'), await findPort());
  });

  afterAll(async () => {
    await demo?.stop();
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`lead to a page by each link, none with a fault that axe finds, in ${colorScheme}`, async () => {
      const { page, said } = await openWindow(browser, {
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width: 320, height: 640 },
      });
      await page.goto(demo.url);
      await page.getByRole('button', { name: /Administrator/ }).waitFor();
      expect(await findFaults(page)).toEqual([]);

      await signIn(page, demo.url, 'Administrator');
      const links = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
      for (const name of await links.allTextContents()) {
        await links.filter({ hasText: name }).click();
        await page.getByRole('heading', { level: 1, name }).waitFor();
        if (name === 'People') await page.getByRole('link', { name: 'Sample account' }).click();
        if (/Security|Own|People/.test(name)) await page.getByText('Safari on').first().waitFor();
        await expect.poll(() => page.title()).toBe(`${name} · Meadow`);
        expect(await findFaults(page)).toEqual([]);
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(content, `${name} is as wide as the window`).toBe(window);
      }
      expect(await links.count()).toBe(6);
      expect(said).toEqual([]);
    });
  }

  it('have a table of one’s own that signs out by keyboard, after asking', async () => {
    const { page } = await openWindow(browser);
    await signIn(page, demo.url, 'Sample account');
    const before = await countHeld(page);
    await page.getByRole('link', { name: 'Own interface' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Safari on macOS' });
    const button = row.getByRole('button', { name: /ut Safari on macOS, \d+ minutes ago$/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.textContent()).toBe('Really sign out');
    expect(await countHeld(page)).toEqual(before);

    await page.keyboard.press('Tab');
    await expect.poll(() => button.textContent()).toBe('Sign out');

    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    const after = await countHeld(page);
    expect(after.online).toBe((before.online ?? 0) - 1);
    await page.getByText('Safari on macOS is signed out.').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'CAPTION');
  });

  it('have the devices page in the language that is chosen, and fetch no other', async () => {
    const { page, said } = await openWindow(browser);
    const fetched: string[] = [];
    page.on('request', (request) => {
      const module = /languages\/(\w+)\.ts/.exec(request.url());
      if (module?.[1] && request.url().includes('react/src')) fetched.push(module[1]);
    });
    await signIn(page, demo.url, 'New account');
    await page.getByRole('link', { name: 'Appearance' }).click();
    const language = page.getByLabel('Language of the devices page');
    expect(await language.getByRole('option').count()).toBe(15);
    await language.selectOption('العربية');
    await page.getByRole('link', { name: 'Security' }).click();
    await page.getByRole('heading', { name: 'الأجهزة', exact: true }).waitFor();

    await page.reload();
    await page.getByRole('heading', { name: 'الأجهزة', exact: true }).waitFor();
    const root = page.locator('.us-root');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(await findFaults(page)).toEqual([]);
    expect(new Set(fetched)).toEqual(new Set(['arabic']));
    expect(said).toEqual([]);
  });

  it('have a page in a theme of one’s own, by tokens, slots and what Material UI writes', async () => {
    const { page } = await openWindow(browser, { colorScheme: 'light' });
    await signIn(page, demo.url, 'New account');
    await page.getByRole('link', { name: 'Own theme' }).click();
    const look = () =>
      page.locator('.us-root').evaluate((root) => {
        const card = getComputedStyle(root.querySelector('.us-card') ?? root);
        const icon = getComputedStyle(root.querySelector('.us-icon') ?? root);
        return {
          accent: getComputedStyle(root).getPropertyValue('--us-accent'),
          card: card.borderRadius,
          icon: icon.borderRadius,
        };
      });
    const shadcn = { accent: expect.stringContaining('oklch(0.205 0 0)'), card: '12px', icon: '8px' };
    await expect.poll(look).toEqual(shadcn);
    await page.getByRole('radio', { name: /Material UI/ }).check();
    const materialUi = { accent: expect.stringContaining('#6750a4'), card: '20px', icon: '50%' };
    await expect.poll(look).toEqual(materialUi);
  });
});
