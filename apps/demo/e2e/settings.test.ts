import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { countSessions, openWindow, signIn } from './openWindow.ts';
import { findPort, type RunningDemo, startDemo } from './startDemo.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page as it is now: rule and element. */
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
    it(`have no page that axe finds a fault on, or that is too wide at 320 px, in ${colorScheme}`, async () => {
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
        if (name === 'Users') await page.getByRole('link', { name: /Sample account/ }).click();
        if (name !== 'Profile') await page.getByText('Safari on').first().waitFor();
        await expect.poll(() => page.title()).toBe(`${name} · Meadow`);
        expect(await findFaults(page)).toEqual([]);
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(content, `${name} is as wide as the window`).toBe(window);
      }
      expect(await links.count()).toBe(5);
      expect(said).toEqual([]);
    });
  }

  it('have a table built with hooks that asks before it signs out, by keyboard', async () => {
    const { page } = await openWindow(browser);
    await signIn(page, demo.url, 'Sample account');
    const before = await countSessions(page);
    await page.getByRole('link', { name: 'Built with hooks' }).first().click();
    const row = page.getByRole('row').filter({ hasText: 'Safari on macOS' });
    const button = row.getByRole('button', { name: /ut Safari on macOS, \d+ minutes ago$/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.textContent()).toBe('Really sign out');
    expect(await countSessions(page)).toEqual(before);

    await page.keyboard.press('Tab');
    await expect.poll(() => button.textContent()).toBe('Sign out');

    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.textContent()).toBe('Really sign out');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    const after = await countSessions(page);
    expect(after.online).toBe((before.online ?? 0) - 1);
    await page.getByText('Safari on macOS was signed out.').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'CAPTION');
  });

  it('follow the language that is chosen, shell and direction included, and fetch no other', async () => {
    const { page, said } = await openWindow(browser);
    const fetched: string[] = [];
    page.on('request', (request) => {
      const module = /languages\/(\w+)\.ts/.exec(request.url());
      if (module?.[1] && request.url().includes('react/src')) fetched.push(module[1]);
    });
    await signIn(page, demo.url, 'New account');
    const language = page.getByLabel('Language', { exact: true });
    expect(await language.getByRole('option').count()).toBe(15);
    await language.selectOption('العربية');
    const heading = page.getByRole('heading', { level: 1, name: 'الأجهزة', exact: true });
    await heading.waitFor();

    await page.reload();
    await heading.waitFor();
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? 0;
    expect(await left('.navigation')).toBeGreaterThan(await left('main'));
    expect(await findFaults(page)).toEqual([]);
    // English is what every page starts with.
    expect(new Set(fetched)).toEqual(new Set(['english', 'arabic']));
    expect(said).toEqual([]);
  });

  it('let a theme be changed, and its stylesheet be copied', async () => {
    const { page } = await openWindow(browser, {
      colorScheme: 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await signIn(page, demo.url, 'New account');
    await page.getByRole('link', { name: 'Themes', exact: true }).click();
    await page.getByRole('radio', { name: 'Material' }).check();
    const getLook = () =>
      page.locator('.us-root').evaluate((root) => ({
        accent: getComputedStyle(root).getPropertyValue('--us-accent'),
        radius: getComputedStyle(root).getPropertyValue('--us-radius'),
        icon: getComputedStyle(root.querySelector('.us-icon') ?? root).borderRadius,
      }));
    await expect.poll(getLook).toEqual({ accent: '#6750a4', radius: '20px', icon: '50%' });

    await page.getByLabel('Radius').fill('24');
    await page.getByLabel('Accent').fill('#8a2be2');
    await expect.poll(getLook).toEqual({ accent: '#8a2be2', radius: '24px', icon: '50%' });
    await page.getByRole('button', { name: 'Copy my-theme.css' }).click();
    await page.getByRole('button', { name: 'Copied my-theme.css' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('--us-accent: #8a2be2;\n  --us-radius: 24px;');
  });
});
