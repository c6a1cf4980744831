import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Checks each package as it would be published: `pnpm check-packages`, after a build.

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'user-sessions-packed-'));

try {
  for (const name of readdirSync(join(root, 'packages'))) {
    const tarball = join(folder, `${name}.tgz`);
    run('pnpm', ['--dir', join(root, 'packages', name), 'pack', '--out', tarball]);
    run('publint', ['run', tarball, '--strict']);
    // A stylesheet has no types.
    const stylesheets = readEntries(name).filter((entry) => entry.endsWith('.css'));
    const exclude = stylesheets.length > 0 ? ['--exclude-entrypoints', ...stylesheets] : [];
    run('attw', [tarball, '--profile', 'esm-only', '--no-emoji', ...exclude]);
    checkClientDirectives(name);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * A module that says `'use client'` in `src` has to say so in `dist`, or server components break.
 *
 * @param {string} name of the package's folder
 */
function checkClientDirectives(name) {
  const source = join(root, 'packages', name, 'src');
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-d)\./.test(file))
    .filter((file) => isClientModule(join(source, file)));
  const lost = modules
    .map((file) => join(root, 'packages', name, 'dist', file.replace(/\.tsx?$/, '.js')))
    .filter((file) => !isClientModule(file));
  if (lost.length > 0) throw new Error(`These lost their 'use client' in the build:\n${lost.join('\n')}`);
  console.log(`${name}: 'use client' is kept in ${modules.length} modules`);
}

/** @param {string} name @returns {string[]} such as `./devices` */
function readEntries(name) {
  return Object.keys(JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).exports);
}

/** @param {string} path */
function isClientModule(path) {
  return /^\s*['"]use client['"]/.test(readFileSync(path, 'utf8'));
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  // Windows starts commands of node_modules through its shell only.
  const { status } = spawnSync(command, args, {
    // The list of what was packed is long.
    stdio: ['ignore', command === 'pnpm' ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}
