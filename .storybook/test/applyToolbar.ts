import type { Page } from 'playwright';

/** What is seen of a story while the toolbar is at some setting. */
export interface Snapshot {
  settings: Readonly<Record<string, string>>;
  theme: string | null;
  width: string | null;
  lang: string | null;
  direction: string | null;
  density: string | null;
  /** The page gave up. */
  isBroken: boolean;
  text: string;
}

/**
 * Sets the toolbar to one combination after the other, and tells what the story on screen looks like then.
 *
 * @param initial how the toolbar is left behind, for the story that comes next
 */
export function applyToolbar(
  page: Page,
  combinations: readonly Readonly<Record<string, string>>[],
  initial: Readonly<Record<string, string>>,
): Promise<Snapshot[]> {
  return page.evaluate(
    async ([all, last]) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: { emit: (name: string, payload: unknown) => void };
      };
      // Not animation frames: a tab in the background has none.
      const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const snapshots: Snapshot[] = [];
      for (const globals of all) {
        channel.emit('updateGlobals', { globals });
        const environment = () => document.querySelector(`.story-frame[data-story-theme="${globals.theme}"]`);
        // Two combinations in a row never share a theme, so this one is there when its theme is.
        for (let tries = 0; !environment() && tries < 200; tries += 1) await rest(10);
        await rest(30);
        const root = environment()?.querySelector('.us-root');
        const text = root?.textContent ?? '';
        snapshots.push({
          settings: globals,
          theme: environment()?.getAttribute('data-story-theme') ?? null,
          width: environment()?.querySelector('.story-width')?.getAttribute('data-width') ?? null,
          lang: root?.getAttribute('lang') ?? null,
          direction: root ? getComputedStyle(root).direction : null,
          density: root?.getAttribute('data-density') ?? null,
          isBroken: !root || root.childElementCount === 0,
          text,
        });
      }
      channel.emit('updateGlobals', { globals: last });
      await rest(30);
      return snapshots;
    },
    [combinations, initial] as const,
  );
}
