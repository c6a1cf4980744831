import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientLayer } from '../../test/faults/actions.ts';
import { action, NETWORK_FAULTS, walk } from '../../test/faults/walk.ts';

/** `FAULT_SEEDS=10 FAULT_STEPS=500` walks far; a seed by itself repeats a walk: `FAULT_SEED=7`. */
const { FAULT_SEED, FAULT_SEEDS = '2', FAULT_STEPS = '40' } = process.env;
const steps = Number(FAULT_STEPS);
const first = Number(FAULT_SEED ?? 1);
const seeds = Array.from({ length: FAULT_SEED === undefined ? Number(FAULT_SEEDS) : 1 }, (_, n) => first + n);

describe('a random walk through actions, faults, accounts and time', () => {
  it('meets every fault, and users who change during an action', () => {
    const steps = fc.sample(action, { seed: 1, numRuns: 5000 }).map((step) => step.text);
    const texts = steps.map((text) => text.split('; before request')[0]);
    const names = ['no fault', ...NETWORK_FAULTS.map(({ name }) => name)];
    expect(names.filter((name) => texts.some((text) => text?.endsWith(`, with ${name}`)))).toEqual(names);
    expect(steps.some((text) => /; before request \d, switch to guest$/.test(text))).toBe(true);
  });

  it.each(seeds)('breaks no promise (seed %i)', { timeout: 60_000 + steps * 1000 }, async (seed) => {
    // Biased, the first walks would do the same few things over and over.
    await fc.assert(walk(clientLayer, 20), {
      seed,
      numRuns: Math.ceil(steps / 20),
      verbose: 1,
      unbiased: true,
    });
  });
});
