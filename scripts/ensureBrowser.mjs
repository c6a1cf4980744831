import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArgs, findBrowser } from './browser.mjs';
import { run } from './run.mjs';

/**
 * Sees to it that there is a browser to test with, and that it starts. Where none is installed, gets one
 * and says so: Debian's package when this is root on Debian, Playwright's own download elsewhere.
 *
 * @returns {Promise<string>} its path
 * @throws when none could be had, or the one there does not start
 */
export async function ensureBrowser() {
  let executablePath = findBrowser();
  if (executablePath === undefined) {
    await installBrowser();
    executablePath = findBrowser();
  }
  if (executablePath === undefined) {
    throw new Error(
      'There is no browser to test with, and none could be installed. ' +
        'Install Chromium, Chrome or Edge, or name one in BROWSER_PATH.',
    );
  }
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  console.log(`${executablePath} (${browser.version()})`);
  await browser.close();
  return executablePath;
}

async function installBrowser() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    console.log("No Chromium, Chrome or Edge is installed: installing Debian's chromium package.");
    if ((await installFromDebian()) === 0) return;
    console.log('apt-get did not succeed.');
  }
  console.log("No Chromium, Chrome or Edge is installed: downloading Playwright's Chromium.");
  await run('pnpm', ['exec', 'playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
}

async function installFromDebian() {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await run('apt-get', ['-qq', 'update'], options);
  if (updated !== 0) return updated;
  return run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], options);
}

function isDebian() {
  try {
    // Not its descendants: Ubuntu's package of that name only points to a snap.
    return /^ID="?(debian|raspbian)"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
