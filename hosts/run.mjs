import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// `pnpm test:hosts`: builds the packages, installs the hosts, and looks at the page in each of them.

const here = import.meta.dirname;
const root = dirname(here);

succeed('pnpm', ['build'], root);
if (!existsSync(join(here, 'node_modules'))) {
  succeed('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], here);
}
const config = ['--config', 'hosts/vitest.config.ts', ...process.argv.slice(2)];
succeed('pnpm', ['exec', 'vitest', 'run', ...config], root);

/** @param {string} command @param {string[]} args @param {string} cwd */
function succeed(command, args, cwd) {
  // Windows starts `.cmd` files, which is what npm is there, through its shell only.
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
