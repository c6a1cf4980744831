import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../scripts/run.mjs';

// `pnpm test:hosts`: builds the packages, installs the hosts, and looks at the page in each of them.

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

await succeed('pnpm', ['build'], root);
if (!existsSync(join(here, 'node_modules'))) {
  await succeed('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], here);
}
await succeed(
  'pnpm',
  ['exec', 'vitest', 'run', '--config', 'hosts/vitest.config.ts', ...process.argv.slice(2)],
  root,
);

/** @param {string} command @param {string[]} args @param {string} cwd */
async function succeed(command, args, cwd) {
  const code = await run(command, args, { cwd });
  if (code !== 0) process.exit(code);
}
