import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import type { Host } from './hosts.ts';
import { type Measures, measure } from './measure.ts';
import { openHost, settle } from './openHost.ts';

/** What a host showed: wide and narrow, light and dark, with and without the confirmation. */
export interface Visit {
  views: Record<string, Measures>;
  /** What the console said. */
  problems: string[];
}

const pictures = join(import.meta.dirname, `pictures${process.env.HOSTS_PACKED ? '-earlier' : ''}`);

/** Uses a built host as its users would, and measures at each step. The scheme changes while the page is open. */
export async function visitHost(browser: Browser, host: Host, at: string): Promise<Visit> {
  const { page, problems, close } = await openHost(browser, at, host);
  const views: Visit['views'] = {};
  try {
    const frame = page.frames().at(-1) ?? page.mainFrame();
    await settle(frame);
    for (const scheme of host.dark ? (['light', 'dark'] as const) : (['light'] as const)) {
      if (scheme === 'dark') await turnDark(page, host);
      for (const width of [1000, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const view = `${scheme} ${width}`;
        views[view] = await look(page, frame, `${host.name} ${view}`);
        await frame.locator('.us-item .us-button').last().click();
        await frame.locator('.us-dialog[open]').waitFor();
        // By keyboard, so that the ring of the focus is there.
        await page.keyboard.press('Tab');
        views[`${view} dialog`] = await look(page, frame, `${host.name} ${view} dialog`);
        await page.keyboard.press('Escape');
        await frame.locator('.us-dialog[open]').waitFor({ state: 'hidden' });
      }
    }
    return { views, problems };
  } finally {
    await close();
  }
}

async function look(page: Page, frame: Frame, name: string): Promise<Measures> {
  await settle(frame);
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^a-z0-9]+/g, '-')}.png`) });
  return frame.evaluate(measure);
}

async function turnDark(page: Page, { dark }: Host): Promise<void> {
  if (dark === 'event') await page.evaluate(() => void dispatchEvent(new Event('turn-dark')));
  else if (dark === 'system') await page.emulateMedia({ colorScheme: 'dark' });
  else if (dark) {
    await page.evaluate((attributes) => {
      for (const [name, value] of Object.entries(attributes))
        document.documentElement.setAttribute(name, value);
    }, dark.html);
  }
}
