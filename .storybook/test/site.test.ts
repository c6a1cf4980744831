import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from '../environment/languages.ts';
import { settingNames, valuesOf } from '../environment/settings.ts';
import { applyToolbar } from './applyToolbar.ts';
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

  // Each story has a test of its own; here a build that lost something would be noticed.
  it('shows every page of documentation, and a story of each file', async () => {
    const docs = site.entries.filter(({ type }) => type === 'docs');
    const stories = site.entries.filter(({ type }) => type === 'story');
    const firsts = stories.filter(({ title }, index) => stories[index - 1]?.title !== title);
    expect(docs.length).toBeGreaterThan(15);
    expect(firsts.length).toBeGreaterThan(15);
    const faults: string[] = [];
    const tab = await openTab(site, faults);
    for (const entry of [...docs, ...firsts]) await tab.show(entry);
    await tab.close();
    expect(faults).toEqual([]);
    expect(site.strayRequests).toEqual([]);
  });

  it('follows every setting of the toolbar', async () => {
    const entry = site.entries.find(({ id }) => id === 'devices-page-the-list--default');
    if (!entry) throw new Error('The story is not there.');
    const faults: string[] = [];
    const tab = await openTab(site, faults);
    await tab.show(entry);
    for (const settings of combinations) {
      const { messages } = languageOf(settings.language ?? '');
      expect(await applyToolbar(tab.page, settings)).toEqual({
        theme: settings.theme,
        width: settings.width,
        lang: messages.locale,
        direction: settings.direction === 'auto' ? messages.direction : settings.direction,
        density: settings.density,
        isShown: true,
      });
    }
    await tab.close();
    expect(faults).toEqual([]);
    expect(site.strayRequests).toEqual([]);
  });
});

/** As many combinations as the longest list of the toolbar: every value of every setting is in one at least. */
const combinations = Array.from(
  { length: Math.max(...settingNames.map((name) => valuesOf(name).length)) },
  (_, step) =>
    Object.fromEntries(
      settingNames.map((name) => {
        const values = valuesOf(name);
        return [name, values[step % values.length] ?? ''];
      }),
    ),
);
