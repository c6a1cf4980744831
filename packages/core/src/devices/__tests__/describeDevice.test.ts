import { describe, expect, it } from 'vitest';
import { userAgents } from '../../../test/userAgents/userAgents.ts';
import { describeDevice } from '../describeDevice.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const unknown = { kind: 'unknown', name: 'Unknown device' };

describe('describeDevice', () => {
  it.each(userAgents)('says $expected.name of $userAgent', ({ userAgent, expected }) => {
    expect(describeDevice(userAgent)).toEqual(expected);
  });

  it('remembers what it said, unchangeably, and says it again after many others', () => {
    const [first] = userAgents;
    if (!first) throw new Error('A user agent is needed.');
    const said = describeDevice(first.userAgent);
    expect(describeDevice(first.userAgent)).toBe(said);
    expect(Object.isFrozen(said)).toBe(true);
    for (let other = 0; other < 300; other++) describeDevice(`Browser/${other}`);
    expect(describeDevice(first.userAgent)).not.toBe(said);
    expect(describeDevice(first.userAgent)).toEqual(said);
  });

  it('has been shown at least 60 real user agents, of every kind', () => {
    expect(new Set(userAgents.map(({ userAgent }) => userAgent)).size).toBeGreaterThanOrEqual(60);
    expect([...new Set(userAgents.map(({ expected }) => expected.kind))].sort()).toEqual([
      'bot',
      'command-line',
      'desktop',
      'in-app-browser',
      'phone',
      'tablet',
      'tv',
      'unknown',
      'wallet',
      'watch',
    ]);
  });

  it.each(['ArcWallet', 'ABTWallet', 'ArcSphere'])('knows %s on a phone, in any case', (wallet) => {
    for (const token of [wallet, wallet.toLowerCase(), wallet.toUpperCase()]) {
      const userAgent = `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${chrome} ${token}/4.12.0`;
      expect(describeDevice(userAgent)).toEqual({
        kind: 'wallet',
        name: `${wallet} on Android`,
        browser: wallet,
        browserVersion: '4',
        system: 'Android',
        systemVersion: '14',
        model: 'Pixel 8',
      });
    }
  });

  it.each([undefined, null, '', '   ', '\u0000\u202e\u200b', '\ud800', '用户代理'])(
    'calls %j unknown',
    (nothing) => {
      expect(describeDevice(nothing)).toEqual(unknown);
    },
  );

  it.each([42, {}, [], Symbol('ua')])('calls a value that is no text unknown', (value) => {
    expect(Reflect.apply(describeDevice, undefined, [value])).toEqual(unknown);
  });

  it('tells WeCom from WeChat, whose name it says too', () => {
    const userAgent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
    expect(describeDevice(`${userAgent} wxwork/3.1.16 MicroMessenger/7.0.1`).name).toBe('WeCom on iPhone');
    expect(describeDevice(`${userAgent} MicroMessenger/7.0.1 wxwork/3.1.16`).name).toBe('WeCom on iPhone');
    expect(describeDevice(`${userAgent} MicroMessenger/7.0.1`).name).toBe('WeChat on iPhone');
  });

  it('reads an iPad that asks for desktop pages as the Mac that it claims to be', () => {
    const userAgent =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
    expect(describeDevice(userAgent)).toMatchObject({ kind: 'desktop', name: 'Safari on macOS' });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('takes %s for a word', (word) => {
    expect(describeDevice(`${word}/1.0`)).toEqual(unknown);
    expect(describeDevice(`Mozilla/5.0 (Linux; Android 13; ${word}) ${chrome}`).name).toBe(
      'Chrome on Android',
    );
  });

  it('drops a model that is markup, an address or a sentence', () => {
    for (const model of [
      '<img src=x onerror=alert(1)>',
      'https://example.com/sign-in',
      'Your account was stolen, call us at once',
      '&lt;b&gt;',
      '"><script>',
    ]) {
      const description = describeDevice(`Mozilla/5.0 (Linux; Android 13; ${model} Build/1) ${chrome}`);
      expect(description.model).toBeUndefined();
      expect(description.name).toBe('Chrome on Android');
    }
  });

  it('reads through control, bidi and zero-width characters without passing them on', () => {
    const userAgent = `\u202eMozilla/5.0\u0007 (Linux;\u200b Android 13;\u2066 Pixel 7\u2069) ${chrome}\u0000`;
    expect(describeDevice(userAgent)).toMatchObject({ name: 'Chrome on Android', model: 'Pixel 7' });
  });

  it('limits a version to four digits', () => {
    expect(describeDevice(`curl/${'9'.repeat(400)}`).browserVersion).toBeUndefined();
    expect(
      describeDevice(`Mozilla/5.0 (X11; Linux x86_64) Chrome/${'9'.repeat(400)}`).browserVersion,
    ).toBeUndefined();
  });
});
