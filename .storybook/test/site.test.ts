import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './openSite.ts';
import { openTab } from './openTab.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

describe('the built Storybook, in any folder and without a network', () => {
  it('opens on the welcome page', async () => {
    const faults: string[] = [];
    const { page, close } = await openTab(site, faults);
    await page.goto(site.url);
    const preview = page.frameLocator('#storybook-preview-iframe');
    expect(await preview.getByRole('heading', { level: 1 }).textContent()).toBe('user-sessions');
    await close();
    expect(faults).toEqual([]);
    expect(site.strayRequests).toEqual([]);
  });

  it('shows every page without a fault', async () => {
    expect(site.entries.length).toBeGreaterThan(100);
    const faults: string[] = [];
    const left = [...site.entries];
    const clickThrough = async () => {
      const tab = await openTab(site, faults);
      for (let entry = left.shift(); entry; entry = left.shift()) await tab.show(entry);
      await tab.close();
    };
    await Promise.all([clickThrough(), clickThrough()]);
    expect(faults).toEqual([]);
    expect(site.strayRequests).toEqual([]);
  });
});
