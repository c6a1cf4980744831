import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * What a test browser is started with. Chromium refuses its sandbox to root; the rest keeps it from
 * looking anything up on its own, which is noise on a machine without a network.
 */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium, Chrome or Edge to test with: the one that `BROWSER_PATH` or `CHROME_PATH` names, else one
 * that is installed, else Playwright's own download.
 *
 * @returns {string | undefined} a path; `undefined` where there is none
 * @throws when the environment names a browser that does not exist
 */
export function findBrowser() {
  for (const name of ['BROWSER_PATH', 'CHROME_PATH']) {
    const named = process.env[name];
    if (!named) continue;
    if (!existsSync(named)) throw new Error(`${name} names a browser that does not exist: ${named}`);
    return named;
  }
  return [...installedPlaces(), chromium.executablePath()].find(isExecutable);
}

function installedPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isText);
    const places = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return places.flatMap((place) => roots.map((root) => join(root, place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  // Not `chromium-browser`: on Ubuntu that is a stub for a snap, which cannot use a profile in /tmp.
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable'];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.startsWith('/snap'));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string | undefined} value @returns {value is string} */
function isText(value) {
  return value !== undefined && value !== '';
}
