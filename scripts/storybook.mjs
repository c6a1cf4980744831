import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildStorybook, serveFolder } from './storybookSite.mjs';

// `pnpm storybook`: serves the built Storybook, which opens in a second, and builds it first where it is
// missing or older than a source. `pnpm storybook:dev` is the one that reloads while you write.

const root = join(import.meta.dirname, '..');
const site = join(root, 'storybook-static');
const sources = ['.storybook', 'stories', 'packages', 'vite.config.ts', 'pnpm-lock.yaml'];
const ignored = new Set(['node_modules', 'dist']);

// Written last, so a build that was cut off starts again.
const index = join(site, 'iframe.html');
const isCurrent = existsSync(index) && sources.every((source) => !isNewer(join(root, source), index));
if (!isCurrent) {
  console.log('Building Storybook, which takes about 15 seconds. The next start is immediate.');
  await buildStorybook(site);
}
const port = Number(process.env.PORT ?? 6006);
const { url } = await serveFolder(site, { port });
console.log(`Storybook: ${url}`);

/** @param {string} path @param {string} than @returns {boolean} */
function isNewer(path, than) {
  const { mtimeMs } = statSync(than);
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs > mtimeMs;
  return readdirSync(path).some((name) => !ignored.has(name) && isNewer(join(path, name), than));
}
