import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// `pnpm conformance`: installs the vendor's packages, and holds everything against them.

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const sqlite = join(modules, 'sqlite3');

// npm writes this file last, so a cut-off installation starts again.
if (!existsSync(join(modules, '.package-lock.json'))) {
  console.log("Installing the vendor's service: some 1,550 packages, 810 MB, two to three minutes.");
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here);
}
if (!existsSync(join(sqlite, 'build', 'Release', 'node_sqlite3.node'))) {
  console.log('Compiling its SQLite driver, whose prebuilt file may be out of reach.');
  run('npx', ['node-gyp', 'rebuild'], sqlite);
}
run('npx', ['vitest', 'run', '--config', 'conformance/vitest.config.ts'], dirname(here));

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(command, args, cwd) {
  // Windows starts `.cmd` files, which is what npm is there, through its shell only.
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')} failed with code ${status}`);
  process.exit(status ?? 1);
}
