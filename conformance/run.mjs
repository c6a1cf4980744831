import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../scripts/run.mjs';

// `pnpm conformance`: installs the vendor's packages, and holds everything against them.

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const sqlite = join(modules, 'sqlite3');

// npm writes this file last, so a cut-off installation starts again.
if (!existsSync(join(modules, '.package-lock.json'))) {
  console.log("Installing the vendor's service: some 1,550 packages, 810 MB, two to three minutes.");
  await need('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here);
}
if (!existsSync(join(sqlite, 'build', 'Release', 'node_sqlite3.node'))) {
  console.log('Compiling its SQLite driver, whose prebuilt file may be out of reach.');
  await need('npx', ['node-gyp', 'rebuild'], sqlite);
}
// Twice: a service that revokes tokens behaves differently. BLACKLIST=0 or BLACKLIST=1 runs one of the two.
const only = process.env.BLACKLIST;
const failed = [];
for (const blacklist of only === undefined ? ['0', '1'] : [only]) {
  console.log(`\n# Blacklist ${blacklist === '1' ? 'on' : 'off'}`);
  const env = { ...process.env, BLACKLIST: blacklist };
  const code = await run('npx', ['vitest', 'run', '--config', 'conformance/vitest.config.ts'], {
    cwd: dirname(here),
    env,
  });
  if (code !== 0) failed.push(blacklist === '1' ? 'on' : 'off');
}
console.log(failed.length === 0 ? '\nConforms.' : `\nFailed with the blacklist ${failed.join(' and ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function need(command, args, cwd) {
  const code = await run(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed with code ${code}`);
}
