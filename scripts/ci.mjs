import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// Runs the steps of `pnpm test`, goes on after one that failed, and ends with the count.

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'user-sessions-ci-'));
const env = {
  ...process.env,
  CI: 'true',
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
};
const counts = { passed: 0, failed: 0 };

for (const step of ['pnpm install --frozen-lockfile', ...scripts.test.split(' && ')]) {
  console.log(`\n# ${step}`);
  const start = performance.now();
  const { passed, failed } = step.startsWith('vitest') ? runTests(step) : runStep(step);
  counts.passed += passed;
  counts.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
rmSync(folder, { recursive: true });

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** @param {string} step */
function runStep(step) {
  const { status } = spawnSync(step, { cwd: root, env, shell: true, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} step each test counts, and a file that could not be loaded or a crash counts as a failure */
function runTests(step) {
  const output = join(folder, 'tests.json');
  rmSync(output, { force: true });
  const { failed: crashed } = runStep(`${step} --reporter=default --reporter=json --outputFile="${output}"`);
  const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = report ?? {};
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  const failed = numFailedTests + unloaded.length;
  return { passed, failed: failed || crashed || (passed === 0 ? 1 : 0) };
}
