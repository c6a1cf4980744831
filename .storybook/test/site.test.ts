import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from '../environment/languages.ts';
import { initialGlobals, settingNames, valuesOf } from '../environment/settings.ts';
import { applyToolbar, type Snapshot } from './applyToolbar.ts';
import { openSite, type Site } from './openSite.ts';
import { openTab, type Tab } from './openTab.ts';

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
    await clickThrough(faults, site.entries, (tab, entry) => tab.show(entry));
    expect(faults).toEqual([]);
    expect(site.strayRequests).toEqual([]);
  });

  it('does what the toolbar says, on every story of the page', async () => {
    const stories = site.entries.filter(
      ({ title, type }) => title.startsWith('Devices page/') && type === 'story',
    );
    expect(stories.length).toBeGreaterThan(40);
    const faults: string[] = [];
    await clickThrough(faults, stories, async (tab, entry) => {
      await tab.show(entry);
      for (const snapshot of await applyToolbar(tab.page, combinations, initialGlobals)) {
        const objections = findObjections(snapshot);
        if (objections.length > 0)
          faults.push(`${entry.id}, ${JSON.stringify(snapshot.settings)}: ${objections}`);
      }
    });
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

function findObjections({ settings, ...snapshot }: Snapshot): string[] {
  const { messages } = languageOf(settings.language ?? '');
  const direction = settings.direction === 'auto' ? messages.direction : settings.direction;
  return [
    snapshot.theme !== settings.theme && `theme ${snapshot.theme}`,
    snapshot.width !== settings.width && `width ${snapshot.width}`,
    // A story may ask for another country's dates, and for a density of its own.
    !snapshot.lang?.startsWith(messages.locale) && snapshot.lang !== 'en-GB' && `language ${snapshot.lang}`,
    snapshot.direction !== direction && `direction ${snapshot.direction}`,
    snapshot.density !== settings.density && `density ${snapshot.density}`,
    snapshot.isBroken && 'there is no page',
  ].filter((objection) => typeof objection === 'string');
}

/** Two tabs share the entries: there are two cores on a small machine. */
async function clickThrough(
  faults: string[],
  entries: Site['entries'],
  act: (tab: Tab, entry: Site['entries'][number]) => Promise<void>,
): Promise<void> {
  const left = [...entries];
  const work = async () => {
    const tab = await openTab(site, faults);
    for (let entry = left.shift(); entry; entry = left.shift()) await act(tab, entry);
    await tab.close();
  };
  await Promise.all([work(), work()]);
}
