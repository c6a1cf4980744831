import type { Page } from 'playwright';
import type { Entry, Site } from './openSite.ts';

/** A tab that shows one page of Storybook after the other, as a reader would click through them. */
export interface Tab {
  page: Page;
  /** Shows an entry, and comes back when it was played to its end, or its documentation stands. */
  show: (entry: Entry) => Promise<void>;
  close: () => Promise<void>;
}

/** @param faults gets what goes wrong: console errors, faults of scripts, stories that fail. */
export async function openTab({ url, openWindow }: Site, faults: string[]): Promise<Tab> {
  const context = await openWindow();
  const page = await context.newPage();
  let shown: string | undefined;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${shown}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${shown}: ${error.message}`));

  return {
    page,
    async show({ id, type }) {
      const isFirst = shown === undefined;
      shown = id;
      // Storybook runs axe on every visit; the stories' own tests have done that.
      if (isFirst) await page.goto(`${url}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
      else await page.evaluate(select, { storyId: id, viewMode: type });
      const state = await page.waitForFunction(readState, id, { timeout: 60_000 });
      const fault = await state.jsonValue();
      if (fault !== 'fine') faults.push(`${id}: ${fault}`);
    },
    close: () => context.close(),
  };
}

// These two run in the page.

function select(selection: { storyId: string; viewMode: string }): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: { emit: (name: string, payload: unknown) => void };
  };
  channel.emit('setCurrentStory', selection);
}

function readState(id: string): string | undefined {
  const { classList } = document.body;
  if (classList.contains('sb-show-nopreview')) return 'There is no such page.';
  if (classList.contains('sb-show-errordisplay')) {
    return document.querySelector('#error-message')?.textContent ?? 'It shows an error.';
  }
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as {
    __STORYBOOK_PREVIEW__?: { currentRender?: { id: string; type: string; phase?: string } };
  };
  const render = preview?.currentRender;
  if (render?.id !== id) return undefined;
  if (render.type === 'docs') {
    return document.querySelector('#storybook-docs :is(h1, h2)') ? 'fine' : undefined;
  }
  if (render.phase === 'errored') return 'It was not played to its end.';
  return ['completed', 'afterEach', 'finished'].includes(render.phase ?? '') ? 'fine' : undefined;
}
