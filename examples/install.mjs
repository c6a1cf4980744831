import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Outside of the repository, where an example finds nothing that it did not install. */
export const FOLDER = join(realpathSync(tmpdir()), 'user-sessions-examples');

const PACKAGES = ['core', 'react', 'service'];
// `npx` and its kin are scripts on Windows.
const shell = process.platform === 'win32';

/** The examples: every folder with a package.json. */
export const EXAMPLES = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'package.json')),
);

/**
 * Packs the packages as they would be published, into a folder. They have to be built.
 *
 * @param {string} folder
 * @returns {Record<string, string>} the tarballs, by the names of the packages
 */
export function packPackages(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PACKAGES) {
    run('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], join(ROOT, 'packages', name));
  }
  const files = readdirSync(folder);
  return Object.fromEntries(
    PACKAGES.map((name) => {
      const file = files.find((each) => each.startsWith(`user-sessions-${name}-`));
      if (!file) throw new Error(`packages/${name} could not be packed.`);
      return [`@user-sessions/${name}`, join(folder, file)];
    }),
  );
}

/** How each package manager installs, and how it is told to take a tarball for a dependency of a dependency. */
const MANAGERS = {
  npm: { install: ['npm', 'install', '--no-audit', '--no-fund'], pin: () => ({}) },
  pnpm: {
    install: ['npx', '-y', 'pnpm@12', 'install'],
    pin: () => ({}),
  },
  yarn: {
    install: ['npx', '-y', 'yarn@1', 'install', '--no-lockfile', '--silent'],
    /** @param {Record<string, string>} tarballs */
    pin: (tarballs) => ({ resolutions: tarballs }),
  },
};

/**
 * Copies an example into a folder of its own and installs it there on tarballs, as a new user would from npm.
 *
 * @param {string} name
 * @param {string} folder
 * @param {Record<string, string>} tarballs
 * @param {keyof typeof MANAGERS} [manager]
 */
export function installExample(name, folder, tarballs, manager = 'npm') {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|\.next|dist)$/.test(path),
  });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const urls = Object.fromEntries(Object.entries(tarballs).map(([key, path]) => [key, `file:${path}`]));
  for (const group of ['dependencies', 'devDependencies']) {
    for (const key of Object.keys(manifest[group]).filter((key) => key in urls))
      manifest[group][key] = urls[key];
  }
  const { install, pin } = MANAGERS[manager];
  writeFileSync(file, JSON.stringify({ ...manifest, ...pin(urls) }, null, 2));
  if (manager === 'pnpm') writeFileSync(join(folder, 'pnpm-workspace.yaml'), toOverrides(urls));
  const [command = '', ...args] = install;
  run(command, args, folder);
}

/** @param {Record<string, string>} urls */
function toOverrides(urls) {
  const lines = Object.entries(urls).map(([name, url]) => `  '${name}': '${url}'`);
  return `overrides:\n${lines.join('\n')}\nallowBuilds:\n  esbuild: true\n  sharp: false\n`;
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  try {
    execFileSync(command, args, { cwd, shell, stdio: 'pipe', env: { ...process.env, CI: 'true' } });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: Buffer, stderr: Buffer }} */ (error);
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}\n${stderr}`);
  }
}
