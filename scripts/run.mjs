import { spawn } from 'node:child_process';

/**
 * Runs a command in the foreground, its output passed through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 if it could not be started or was killed
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(command, args, options) {
  if (process.platform !== 'win32') return spawn(command, args, options);
  // Windows starts `.cmd` files, which is what pnpm is there, through its shell only.
  const line = [command, ...args].map((word) => (/[\s&]/.test(word) ? `"${word}"` : word)).join(' ');
  return spawn(line, { ...options, shell: true });
}
