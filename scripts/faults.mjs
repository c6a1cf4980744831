import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `pnpm test:faults`: the faults, one by one, and random walks that are longer than in `pnpm test`.
// FAULT_SEEDS and FAULT_STEPS (of each seed) set other lengths; FAULT_SEED=7 repeats the walk of one seed.

const { FAULT_SEED, FAULT_SEEDS = '10', FAULT_STEPS = '500' } = process.env;
const seeds = FAULT_SEED === undefined ? `1 to ${FAULT_SEEDS}` : FAULT_SEED;
console.log(`Seeds ${seeds}, ${FAULT_STEPS} steps each.`);

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--reporter', 'verbose', 'faults.test.ts', 'walk.test.ts'],
  {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, FAULT_SEEDS, FAULT_STEPS },
    stdio: 'inherit',
    // Windows starts `.cmd` files, which is what npm is there, through its shell only.
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
