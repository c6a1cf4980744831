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
// Twice: a service that revokes tokens behaves differently. BLACKLIST=0 or BLACKLIST=1 runs one of the two.
const only = process.env.BLACKLIST;
const failed = [];
for (const blacklist of only === undefined ? ['0', '1'] : [only]) {
  console.log(`\n# Blacklist ${blacklist === '1' ? 'on' : 'off'}`);
  const env = { ...process.env, BLACKLIST: blacklist };
  const code = start(
    'npx',
    ['vitest', 'run', '--config', 'conformance/vitest.config.ts'],
    dirname(here),
    env,
  );
  if (code !== 0) failed.push(blacklist === '1' ? 'on' : 'off');
}
console.log(failed.length === 0 ? '\nConforms.' : `\nFailed with the blacklist ${failed.join(' and ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const code = start(command, args, cwd);
  if (code === 0) return;
  console.error(`${command} ${args.join(' ')} failed with code ${code}`);
  process.exit(code);
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [env] */
function start(command, args, cwd, env = process.env) {
  // Windows starts `.cmd` files, which is what npm is there, through its shell only.
  const { status } = spawnSync(command, args, {
    cwd,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
