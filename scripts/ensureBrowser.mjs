import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArgs, findBrowser } from './browser.mjs';

// Makes sure that there is a browser to test with, and that it starts. Where none is installed, this gets one.

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const isCI = Boolean(process.env.CI);

if (findBrowser() === undefined) installBrowser();
const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error(
    'There is no browser to test with, and none could be installed. ' +
      'Install Chromium, Chrome or Edge, or set BROWSER_PATH.',
  );
}
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
console.log(`${executablePath} (${browser.version()})`);
await browser.close();

/** On a machine that is not there for tests, packages of the system are the last resort. */
function installBrowser() {
  console.log('No Chromium, Chrome or Edge is installed.');
  const ways = isCI ? [installFromDebian, downloadForPlaywright] : [downloadForPlaywright, installFromDebian];
  ways.some((install) => install());
}

function downloadForPlaywright() {
  console.log("Downloading Playwright's Chromium.");
  const args = ['exec', 'playwright', 'install', ...(isRoot && isCI ? ['--with-deps'] : []), 'chromium'];
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  return run('pnpm', args, env);
}

function installFromDebian() {
  if (!isRoot || !isDebian()) return false;
  console.log("Installing Debian's package chromium.");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['-qq', 'update'], env) &&
    run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], env)
  );
}

function isDebian() {
  try {
    // Not Ubuntu, whose package of that name only points to a snap.
    return /^ID="?(debian|raspbian)"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(command, args, env) {
  return (
    spawnSync(command, args, { env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  );
}
