import { describe, expect, it } from 'vitest';
import { vendorName } from '../vendorName.ts';

describe('vendorName', () => {
  it('writes names as their vendors do, and others as found', () => {
    expect(vendorName('Mobile Safari')).toBe('Safari');
    expect(vendorName('Vivaldi')).toBe('Vivaldi');
  });

  it.each([undefined, '', 'WebKit', '<b>', 'x'.repeat(25)])('has no name for %j', (found) => {
    expect(vendorName(found)).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'valueOf'])('takes %s for a name like any other', (found) => {
    expect(vendorName(found)).toBe(found);
  });
});
