import fc from 'fast-check';
import { describe, it } from 'vitest';
import { clientLayer } from '../../test/faults/actions.ts';
import { walk } from '../../test/faults/walk.ts';

/** `FAULT_SEEDS=10 FAULT_STEPS=500` walks far; a seed by itself repeats a walk: `FAULT_SEED=7`. */
const { FAULT_SEED, FAULT_SEEDS = '2', FAULT_STEPS = '40' } = process.env;
const steps = Number(FAULT_STEPS);
const first = Number(FAULT_SEED ?? 1);
const seeds = Array.from({ length: FAULT_SEED === undefined ? Number(FAULT_SEEDS) : 1 }, (_, n) => first + n);

describe('a random walk through actions, faults, accounts and time', () => {
  it.each(seeds)('breaks no promise (seed %i)', { timeout: 60_000 + steps * 1000 }, async (seed) => {
    await fc.assert(walk(clientLayer, 20), { seed, numRuns: Math.ceil(steps / 20), verbose: 1 });
  });
});
