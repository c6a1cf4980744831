import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeCurrentDevice } from '../describeCurrentDevice.ts';
import type { NavigatorLike, UserAgentHints } from '../navigatorLike.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`;
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome} Safari/537.36`;
const android = `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`;
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';

function hinting(userAgent: string, hints: UserAgentHints, brand = 'Google Chrome'): NavigatorLike {
  const brands = [{ brand, version: '131' }];
  return { userAgent, userAgentData: { brands, getHighEntropyValues: async () => hints } };
}

describe('describeCurrentDevice', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['0.1.0', '7'],
    ['0.2.0', '8'],
    ['0.3.0', '8.1'],
    ['1.0.0', '10'],
    ['10.0.0', '10'],
    ['12.0.0', '10'],
    ['13.0.0', '11'],
    ['19.0.0', '11'],
  ])('reads platform version %s as Windows %s', async (platformVersion, systemVersion) => {
    const description = await describeCurrentDevice(
      hinting(windows, { platform: 'Windows', platformVersion }),
    );
    expect(description).toEqual({
      kind: 'desktop',
      name: 'Chrome on Windows',
      browser: 'Chrome',
      browserVersion: '131',
      system: 'Windows',
      systemVersion,
    });
  });

  it('tells the true version of macOS', async () => {
    const hints = { platform: 'macOS', platformVersion: '15.1.0' };
    expect(await describeCurrentDevice(hinting(mac, hints))).toMatchObject({
      system: 'macOS',
      systemVersion: '15.1',
    });
  });

  it('tells the true version and model of an Android phone', async () => {
    const hints = { platform: 'Android', platformVersion: '15.0.0', model: 'Pixel 9' };
    expect(await describeCurrentDevice(hinting(android, hints))).toMatchObject({
      kind: 'phone',
      systemVersion: '15',
      model: 'Pixel 9',
    });
  });

  it('tells Brave, whose user agent is Chrome’s', async () => {
    const description = await describeCurrentDevice(hinting(windows, { platform: 'Windows' }, 'Brave'));
    expect(description).toMatchObject({ name: 'Brave on Windows', browser: 'Brave', browserVersion: '131' });
  });

  it('tells an iPad that asks for desktop pages from a Mac', async () => {
    expect(await describeCurrentDevice({ userAgent: safari, maxTouchPoints: 5 })).toMatchObject({
      kind: 'tablet',
      name: 'Safari on iPad',
      system: 'iPadOS',
      model: 'iPad',
    });
    expect(await describeCurrentDevice({ userAgent: safari, maxTouchPoints: 0 })).toMatchObject({
      kind: 'desktop',
      name: 'Safari on macOS',
    });
  });

  it('does not mix an overridden user agent with the hints of the device behind it', async () => {
    const hints = { platform: 'Windows', platformVersion: '15.0.0', model: 'Surface' };
    expect(await describeCurrentDevice(hinting(android, hints))).not.toMatchObject({ systemVersion: '11' });
    expect((await describeCurrentDevice(hinting(android, hints))).model).toBeUndefined();
  });

  it.each<[string, UserAgentHints]>([
    ['none', {}],
    ['empty', { platform: 'Windows', platformVersion: '', model: '' }],
    ['odd', { platform: 'Windows', platformVersion: '<b>13.0.0', model: '<img src=x>' }],
    ['endless', { platform: 'Windows', platformVersion: '9'.repeat(1000), model: 'x'.repeat(1000) }],
  ])('falls back to the user agent where hints are %s', async (_, hints) => {
    const description = await describeCurrentDevice(hinting(windows, hints));
    expect(description.name).toBe('Chrome on Windows');
    expect([description.systemVersion, description.model]).toEqual([undefined, undefined]);
  });

  it('falls back to the user agent where hints are refused or broken', async () => {
    const refused = async () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    const broken = () => {
      throw new TypeError('No.');
    };
    for (const getHighEntropyValues of [refused, broken]) {
      const description = await describeCurrentDevice({
        userAgent: windows,
        userAgentData: { getHighEntropyValues },
      });
      expect(description.name).toBe('Chrome on Windows');
    }
  });

  it('asks the global navigator unless told otherwise, when called and not before', async () => {
    vi.stubGlobal('navigator', { userAgent: windows });
    expect((await describeCurrentDevice()).name).toBe('Chrome on Windows');
  });

  it('calls the device unknown where there is no navigator', async () => {
    vi.stubGlobal('navigator', undefined);
    expect(await describeCurrentDevice()).toEqual({ kind: 'unknown', name: 'Unknown device' });
  });

  it.each(['Node.js/22', 'Bun/1.1.0', 'Deno/2.1.0'])(
    'does not take %s for the device of a user',
    async (userAgent) => {
      expect(await describeCurrentDevice({ userAgent })).toEqual({ kind: 'unknown', name: 'Unknown device' });
    },
  );
});
