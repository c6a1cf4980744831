import { describeDevice } from '@user-sessions/core/devices';
import { describe, expect, it } from 'vitest';
import { formatDeviceName } from './formatDeviceName.ts';
import { arabic } from './languages/arabic.ts';
import { english } from './languages/english.ts';
import { german } from './languages/german.ts';

const device = describeDevice(
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
);

describe('formatDeviceName', () => {
  it('says it in the words of the language', () => {
    expect(formatDeviceName(device, english)).toBe('Chrome on Linux');
  });

  it('tells a system from a model, where the language does', () => {
    const phone = describeDevice(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    );
    expect(formatDeviceName(device, german)).toBe('Chrome unter Linux');
    expect(formatDeviceName(phone, german)).toBe('Safari auf iPhone');
  });

  it('runs from right to left where the language does, though it begins with a Latin name', () => {
    expect(formatDeviceName(device, arabic)).toBe('\u200fChrome على Linux');
  });
});
