import type { Page } from 'playwright';

/** What a story looks like under some setting of the toolbar. */
export interface Snapshot {
  theme: string | null;
  width: string | null;
  lang: string | null;
  direction: string | null;
  density: string | null;
  /** Whether there is a page at all. */
  isShown: boolean;
}

/** Sets the toolbar, waits until the story follows, and returns what it looks like then. */
export async function applyToolbar(
  page: Page,
  settings: Readonly<Record<string, string>>,
): Promise<Snapshot> {
  await page.evaluate((globals) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit: (name: string, payload: unknown) => void };
    };
    channel.emit('updateGlobals', { globals });
  }, settings);
  // Two settings in a row never share a theme, so the story has followed when its theme has.
  const frame = page.locator(`.story-frame[data-story-theme="${settings.theme}"]`);
  await frame.locator('.us-root > *').first().waitFor();
  return frame.evaluate((element) => {
    const root = element.querySelector('.us-root');
    return {
      theme: element.getAttribute('data-story-theme'),
      width: element.querySelector('.story-width')?.getAttribute('data-width') ?? null,
      lang: root?.getAttribute('lang') ?? null,
      direction: root && getComputedStyle(root).direction,
      density: root?.getAttribute('data-density') ?? null,
      isShown: Boolean(root?.childElementCount),
    };
  });
}
