import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHost } from './buildHost.ts';
import { launch, openHost, settle } from './openHost.ts';
import { unpackInto } from './pack.ts';

const root = join(import.meta.dirname, '..');
const kitchen = join(root, 'node_modules', '.cache', 'theming');
const guide = readFileSync(join(root, 'docs', 'theming.md'), 'utf8');

/** The stylesheets under a heading of the guide. */
function examplesOf(heading: string): string[] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/```css\n(.*?)```/gs)].map(([, css = '']) => css);
}

/** What each section's stylesheets do, on a page that they come before. */
const promises: Record<string, (page: Page) => Promise<void>> = {
  'A colour, a corner, a space': async (page) => {
    expect(await styleOf(page, '.us-list', 'border-top-left-radius')).toBe('4px');
    expect(await focusRing(page)).toBe('rgb(122, 60, 255)');
  },
  'One part': async (page) => {
    expect(await styleOf(page, '.us-title', 'font-weight')).toBe('400');
    expect(await styleOf(page, '.us-button[data-tone="danger"]', 'border-top-left-radius')).toBe('99px');
    // Theirs alone.
    expect(await styleOf(page, '.us-title', 'margin-top')).toBe('0px');
    expect(await styleOf(page, '.us-item .us-button', 'border-top-left-radius')).toBe('8px');
  },
  "Your app's look": async (page) => {
    expect(await focusRing(page)).toBe('rgb(124, 59, 237)');
  },
};

let browser: Browser;
let built: string;
beforeAll(async () => {
  unpackInto(kitchen);
  browser = await launch();
  built = await buildHost({ name: 'theming', app: 'theming' }, kitchen);
});
afterAll(() => browser.close());

describe('docs/theming.md', () => {
  it('has no stylesheet that is not tried', () => {
    const tried = [...Object.keys(promises), 'Layers'].flatMap(examplesOf);
    expect([...guide.matchAll(/```css\n/g)]).toHaveLength(tried.length);
  });

  it.each(Object.entries(promises))('is right about "%s"', async (heading, promise) => {
    const css = examplesOf(heading);
    expect(css).not.toEqual([]);
    await onPage('/', async (page) => {
      await page.evaluate((text) => {
        const style = document.createElement('style');
        style.textContent = text;
        document.head.prepend(style);
      }, css.join('\n'));
      await settle(page.mainFrame());
      await promise(page);
    });
  });

  it.each([
    ['light', 'light', false],
    ['dark', 'light', true],
    ['auto', 'dark', true],
    ['auto', 'light', false],
  ] as const)('is right about the theme "%s" on a %s system', async (theme, system, isDark) => {
    await onPage(`/?theme=${theme}`, async (page) => {
      await page.emulateMedia({ colorScheme: system });
      await settle(page.mainFrame());
      const surface = await styleOf(page, '.us-list', 'background-color');
      expect(surface).toBe(isDark ? 'oklch(0.235 0 0)' : 'oklch(1 0 0)');
      expect(await styleOf(page, '.us-root', 'color')).toBe(
        isDark ? 'rgb(245, 245, 247)' : 'rgb(29, 29, 31)',
      );
    });
  });

  it('is right about "Layers"', async () => {
    const [css = ''] = examplesOf('Layers');
    const app = `${css}
      @layer base { * { margin: 0; padding: 0; border: 0 solid } }
      @layer utilities { .us-button { border-radius: 1px } }`;
    const layered = await buildHost({ name: 'layers', before: [app], ours: 'layered' }, kitchen);
    await onPage(
      '/',
      async (page) => {
        await settle(page.mainFrame());
        expect(await styleOf(page, '.us-button', 'border-top-left-radius')).toBe('1px');
        expect(await styleOf(page, '.us-item', 'padding-left')).toBe('16px');
        expect(await styleOf(page, '.us-list', 'border-top-width')).toBe('1px');
      },
      layered,
    );
  });
});

async function onPage(path: string, use: (page: Page) => Promise<void>, at = built): Promise<void> {
  const { page, close } = await openHost(browser, at, { path });
  try {
    await use(page);
  } finally {
    await close();
  }
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

async function focusRing(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineColor);
}
