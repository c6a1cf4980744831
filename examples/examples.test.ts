import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from './install.mjs';
import {
  countActive,
  launch,
  openWindow,
  pack,
  type RunningExample,
  startExample,
  type Window,
} from './startExample.ts';

const pictures = join(import.meta.dirname, '../node_modules/.cache/examples-pictures');

let browser: Browser;
let tarballs: Record<string, string>;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  tarballs = pack();
  browser = await launch();
});
afterAll(() => browser?.close());

/** Signs the first other device out on the finished page. */
async function signOutFirst({ page }: Window): Promise<void> {
  const others = page.getByRole('region', { name: 'Other devices' });
  await others
    .getByRole('button', { name: /^Sign out (?!all)/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('status').filter({ hasText: 'was signed out' }).first().waitFor();
}

describe.each(EXAMPLES.filter((name) => name !== 'custom-ui'))('examples/%s', (name) => {
  let example: RunningExample;
  beforeAll(async () => {
    example = await startExample(name, tarballs);
  });
  afterAll(() => example?.stop());

  it('shows devices at once, and signs one out', async () => {
    const window = await openWindow(browser, example.url);
    await window.page
      .getByRole('button', { name: /^Sign out (?!all|of)/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await window.page.screenshot({ path: join(pictures, `${name}.png`) });
    const before = await countActive(window);
    expect(before).toBeGreaterThan(30);
    await signOutFirst(window);
    await expect.poll(() => countActive(window)).toBe(before - 1);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('is another device in a second browser, which the first one can sign out', async () => {
    const first = await openWindow(browser, example.url);
    const second = await openWindow(browser, example.url);
    await second.page.getByText('This device').first().waitFor({ timeout: 60_000 });
    const before = await countActive(first);
    await first.page.reload();
    await signOutFirst(first);
    await expect.poll(() => countActive(first)).toBe(before - 1);
    await second.page.bringToFront();
    await second.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await second.page.getByText('You’ve been signed out').first().waitFor({ timeout: 30_000 });
    await Promise.all([first.context.close(), second.context.close()]);
  });
});

describe('examples/next', () => {
  let example: RunningExample;
  beforeAll(async () => {
    example = await startExample('next', tarballs);
  });
  afterAll(() => example?.stop());

  it('has the rows in its first HTML, and does not fetch them again', async () => {
    const window = await openWindow(browser, example.url);
    await window.page.getByText('This device').first().waitFor({ timeout: 60_000 });
    const response = await window.context.request.get(example.url, { headers: { accept: 'text/html' } });
    expect(await response.text()).toContain('us-item');
    window.requests.length = 0;
    await window.page.reload();
    // Asked for after the list, and not prefetched.
    await expect.poll(() => window.requests.join()).toContain('__blocklet__.js');
    await expect.poll(() => window.requests.join()).toContain('status=expired');
    expect(window.requests.join()).not.toContain('status=online');
    expect(window.problems).toEqual([]);
    await window.context.close();
  });
});

describe('examples/custom-ui', () => {
  let example: RunningExample;
  beforeAll(async () => {
    example = await startExample('custom-ui', tarballs);
  });
  afterAll(() => example?.stop());

  it('signs devices out, one and all others', async () => {
    const window = await openWindow(browser, example.url);
    const { page } = window;
    await page.getByText('This device').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(pictures, 'custom-ui.png') });
    const before = await countActive(window);
    const row = page.getByRole('listitem').filter({ hasText: 'Sign out' }).first();
    await row.getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect.poll(() => countActive(window)).toBe(before - 1);
    await page.getByRole('button', { name: 'Sign out all others' }).click();
    await page.getByRole('button', { name: 'Yes, sign out all others' }).click();
    await page.getByText(/^\d+ signed out\.$/).waitFor({ timeout: 60_000 });
    expect(await countActive(window)).toBe(1);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });
});

describe('without a service', () => {
  let example: RunningExample;
  afterEach(() => example?.stop());

  it('says so on the page', async () => {
    example = await startExample('vite-react', tarballs, {
      change(folder) {
        const file = join(folder, 'vite.config.ts');
        writeFileSync(file, readFileSync(file, 'utf8').replace(', userSessionService()', ''));
      },
    });
    const { page, context, requests } = await openWindow(browser, example.url);
    await page.getByText('Devices aren’t available here').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(pictures, 'no-service.png') });
    expect(requests).toEqual([expect.stringContaining('/user-session/myself?')]);
    await context.close();
  });
});

describe.each(['pnpm', 'yarn'] as const)('installed with %s', (manager) => {
  let example: RunningExample;
  afterEach(() => example?.stop());

  it('runs', async () => {
    example = await startExample('vite-react', tarballs, { manager });
    const window = await openWindow(browser, example.url);
    await window.page.getByText('This device').first().waitFor({ timeout: 60_000 });
    expect(window.problems).toEqual([]);
    await window.context.close();
  });
});
