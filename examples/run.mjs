import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { EXAMPLES, FOLDER, installExample, packPackages } from './install.mjs';

// `pnpm example <name>`: packs the packages, installs the example on them, and starts it.

const root = join(import.meta.dirname, '..');
const shell = process.platform === 'win32';
const [name = '', ...args] = process.argv.slice(2);
if (!EXAMPLES.includes(name)) {
  console.error(`Name an example: ${EXAMPLES.join(', ')}`);
  process.exit(1);
}

const folder = join(FOLDER, name);
console.log('Building the packages');
execFileSync('npx', ['-y', 'pnpm@12', 'build'], { cwd: root, shell, stdio: 'ignore' });
console.log(`Installing examples/${name} in ${folder}`);
installExample(name, folder, packPackages(join(FOLDER, 'packed')));
const child = spawn('npm', ['run', 'dev', '--', ...args], { cwd: folder, shell, stdio: 'inherit' });
child.on('close', (code) => process.exit(code ?? 1));
