// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeDevice } from '../describeDevice.ts';

const userAgent =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

/** Makes this window one of Brave on an iPad, whose user agent is that of Chrome on a Mac. */
function pretend() {
  vi.spyOn(window.navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  Object.assign(window.navigator, { brave: { isBrave: () => true }, standalone: false });
  vi.spyOn(window.navigator, 'maxTouchPoints', 'get').mockReturnValue(5);
}

describe('describeDevice in a window', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says the same as elsewhere of a user agent that happens to be this browser’s', () => {
    const elsewhere = describeDevice(userAgent);
    pretend();
    expect(describeDevice(userAgent)).toEqual(elsewhere);
    expect(describeDevice(userAgent)).toMatchObject({ kind: 'desktop', name: 'Chrome on macOS' });
  });

  it('does not take a missing user agent for this browser’s', () => {
    pretend();
    for (const missing of ['', ' ', null, undefined])
      expect(describeDevice(missing).name).toBe('Unknown device');
  });
});
