import { bench, describe } from 'vitest';
import { describeDevice } from './describeDevice.ts';
import { userAgents } from './userAgents/userAgents.ts';

const desktop = userAgents.find(({ expected }) => expected.name === 'Chrome on Windows')?.userAgent ?? '';
const hostile = `Mozilla/5.0 ${'(Linux; Android '.repeat(5000)}`;

describe('describeDevice', () => {
  bench('one browser', () => {
    describeDevice(desktop);
  });

  bench(`all ${userAgents.length} known user agents`, () => {
    for (const { userAgent } of userAgents) describeDevice(userAgent);
  });

  bench(`${hostile.length} characters that were made to be slow`, () => {
    describeDevice(hostile);
  });
});
