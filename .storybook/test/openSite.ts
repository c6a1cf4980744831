import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { chromiumArgs, findBrowser } from '../../scripts/browser.mjs';
import { buildStorybook, serveFolder } from '../../scripts/storybookSite.mjs';

/** A built Storybook, served from a folder somewhere, and a browser that reaches nothing else. */
export interface Site {
  url: string;
  entries: readonly Entry[];
  /** A new browser context, which shares no storage with another. */
  openWindow: () => Promise<BrowserContext>;
  /** Requests that went elsewhere. */
  strayRequests: readonly string[];
  close: () => Promise<void>;
}

/** A page of Storybook, as its index lists it. */
export interface Entry {
  id: string;
  title: string;
  type: 'story' | 'docs';
}

/** Builds Storybook, serves it, and opens a browser that has no network but the way to it. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'user-sessions-storybook-'));
  await buildStorybook(folder);
  const server = await serveFolder(folder, { path: '/a/b/storybook/' });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const strayRequests: string[] = [];
  const index: { entries: Record<string, Entry> } = await (await fetch(`${server.url}index.json`)).json();

  return {
    url: server.url,
    entries: Object.values(index.entries),
    async openWindow() {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.route('**', (route) => {
        const requested = route.request().url();
        if (requested.startsWith(server.url)) return route.continue();
        strayRequests.push(requested);
        return route.abort();
      });
      return context;
    },
    strayRequests,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
