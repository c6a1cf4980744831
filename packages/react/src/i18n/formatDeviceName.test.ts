import { describeDevice } from '@user-sessions/core/devices';
import { describe, expect, it } from 'vitest';
import { arabic } from '../languages/arabic.ts';
import { english } from './english.ts';
import { formatDeviceName } from './formatDeviceName.ts';

const device = describeDevice(
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
);

describe('formatDeviceName', () => {
  it('says it in the words of the language', () => {
    expect(formatDeviceName(device, english)).toBe('Chrome on Linux');
  });

  it('runs from right to left where the language does, though it begins with a Latin name', () => {
    expect(formatDeviceName(device, arabic)).toBe('\u200fChrome على Linux');
  });
});
