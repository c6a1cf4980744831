import { bench, describe } from 'vitest';
import { userAgents } from '../../../test/userAgents/userAgents.ts';
import { describeDevice } from '../describeDevice.ts';

const desktop = userAgents.find(({ expected }) => expected.name === 'Chrome on Windows')?.userAgent ?? '';
const hostile = `Mozilla/5.0 ${'(Linux; Android '.repeat(5000)}`;

// Never the same twice, since what was described once is remembered.
let turn = 0;
const describeUncached = (userAgent: string) => describeDevice(`${turn++} ${userAgent}`);

describe('describeDevice', () => {
  bench('one browser, for the first time', () => {
    describeUncached(desktop);
  });

  bench('the same once more', () => {
    describeDevice(desktop);
  });

  bench(`all ${userAgents.length} known user agents`, () => {
    for (const { userAgent } of userAgents) describeUncached(userAgent);
  });

  bench(`${hostile.length} characters that were made to be slow`, () => {
    describeUncached(hostile);
  });
});
