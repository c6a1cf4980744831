import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, findBrowser } from './browser.mjs';
import { buildStorybook, serveFolder } from './storybookSite.mjs';

// Pictures for the README, made of stories: `npx pnpm@12 screenshots`.

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const desktop = { width: 900, height: 760 };
const narrow = { width: 320, height: 640 };
// At a zoom of 200 %, a pixel of CSS is two of the screen.
const zoomed = { width: 450, height: 520 };

/**
 * @type {readonly { name: string, story: string, viewport?: typeof desktop, globals?: string, forced?: boolean, zoom?: number }[]}
 */
const pictures = [
  { name: 'devices-page', story: 'devices-page-the-list--default' },
  { name: 'devices-page-narrow', story: 'devices-page-the-list--default', viewport: narrow },
  { name: 'devices-page-dark', story: 'devices-page-the-list--default', globals: 'theme:dark' },
  {
    name: 'devices-page-arabic',
    story: 'devices-page-the-list--default',
    globals: 'language:arabic;direction:rtl',
  },
  {
    name: 'devices-page-german',
    story: 'devices-page-the-list--default',
    globals: 'language:german',
    viewport: zoomed,
    zoom: 2,
  },
  { name: 'devices-page-forced-colors', story: 'devices-page-signing-out--selection', forced: true },
  { name: 'devices-page-selection', story: 'devices-page-signing-out--selection' },
  { name: 'devices-page-confirmation', story: 'devices-page-signing-out--confirmation' },
  { name: 'devices-page-partial-failure', story: 'devices-page-signing-out--partial-failure' },
  { name: 'devices-page-offline', story: 'devices-page-states--offline' },
  { name: 'devices-page-empty', story: 'devices-page-the-list--only-this-device' },
  { name: 'devices-page-administrator', story: 'devices-page-for-administrators--another-user' },
  { name: 'devices-page-column', story: 'gallery--column', viewport: narrow },
];

const folder = mkdtempSync(join(tmpdir(), 'user-sessions-screenshots-'));
await buildStorybook(folder);
const server = await serveFolder(folder);
const executablePath = findBrowser();
const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
mkdirSync(docs, { recursive: true });

try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** @param {(typeof pictures)[number]} picture */
async function take({ name, story, viewport = desktop, globals = '', forced = false, zoom = 1 }) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: zoom,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    locale: 'en-US',
  });
  await context.addInitScript(tellOfChrome);
  const page = await context.newPage();
  const shown = ['a11y.manual:!true', globals].filter(Boolean).join(';');
  await page.goto(`${server.url}iframe.html?id=${story}&viewMode=story&globals=${shown}`);
  await page.waitForFunction(isPlayed, undefined, { timeout: 120_000 });
  const path = join(docs, `${name}.png`);
  await page.screenshot({ path });
  console.log(`docs/${name}.png, ${Math.round(statSync(path).size / 1024)} KiB`);
  await context.close();
}

// These two run in the page.

/** A headless browser says that it is one; the pictures show what users have. */
function tellOfChrome() {
  const brands = [{ brand: 'Google Chrome', version: '140' }];
  Object.defineProperty(navigator, 'userAgentData', {
    value: {
      brands,
      mobile: false,
      platform: 'macOS',
      getHighEntropyValues: async () => ({ brands, fullVersionList: brands, platform: 'macOS' }),
    },
  });
  Object.defineProperty(navigator, 'userAgent', {
    value:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) ' +
      'Chrome/140.0.0.0 Safari/537.36',
  });
}

function isPlayed() {
  const page = /** @type {{ __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } }} */ (
    /** @type {unknown} */ (globalThis)
  );
  return ['completed', 'afterEach', 'finished'].includes(
    page.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '',
  );
}
