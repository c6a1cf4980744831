import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackages } from './checkPackages.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { run } from './run.mjs';

// The whole test suite: `npx pnpm@12 test`. Goes on after a failure, and closes with the count.

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const counts = { passed: 0, failed: 0 };

await step('Lint', () => succeed('biome', 'check', '--error-on-warnings'));
await step('Types', () => succeed('tsc', '--noEmit'));
const built = await step('Build', () => succeed('pnpm', 'build'));
if (built) await step('Packages, as published', () => checkPackages(root));
else miss('Packages, as published', 'the build failed');
if (built) await step('Size', () => succeed('size-limit'));
else miss('Size', 'the build failed');
await step('Browser', ensureBrowser);
await tests();

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/**
 * @param {string} name
 * @param {() => Promise<unknown>} action fails by throwing
 */
async function step(name, action) {
  console.log(`\n# ${name}`);
  const start = performance.now();
  let failure;
  try {
    await action();
  } catch (error) {
    failure = error;
    console.error(error instanceof Error ? error.message : error);
  }
  counts[failure ? 'failed' : 'passed'] += 1;
  console.log(`${name}: ${failure ? 'FAILED' : 'passed'} in ${seconds(start)} s`);
  return !failure;
}

/** @param {string} name @param {string} reason */
function miss(name, reason) {
  counts.failed += 1;
  console.log(`\n# ${name}\n${name}: FAILED, not run because ${reason}`);
}

/** Runs every Vitest project; each test counts by itself. */
async function tests() {
  console.log('\n# Tests');
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'user-sessions-tests-'));
  const output = join(folder, 'counts.json');
  const env = { ...process.env, VITEST_COUNTS: output };
  const code = await run('pnpm', ['exec', 'vitest', 'run'], { cwd: root, env });
  const ran = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });

  const crashed = (code !== 0 || ran.passed === 0) && ran.failed === 0;
  if (crashed) console.error(`Vitest ended with ${code}, and no test that failed.`);
  counts.passed += ran.passed;
  counts.failed += ran.failed + (crashed ? 1 : 0);
  console.log(`Tests: ${ran.passed} passed, ${ran.failed} failed in ${seconds(start)} s`);
}

/** @param {string} command @param {string[]} args */
async function succeed(command, ...args) {
  const words = command === 'pnpm' ? args : ['exec', command, ...args];
  const code = await run('pnpm', words, { cwd: root });
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
