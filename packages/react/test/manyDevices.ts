import type { TestDevice } from '@user-sessions/service/testing';

const BROWSERS = [
  'Firefox',
  'Vivaldi',
  'Maxthon',
  'Epiphany',
  'SamsungBrowser',
  'Iron',
  'QQBrowser',
] as const;
const SYSTEMS = [
  'X11; Linux x86_64',
  'Windows NT 10.0; Win64; x64',
  'Macintosh; Intel Mac OS X 10_15_7',
  'X11; CrOS x86_64 14541.0.0',
  'X11; Ubuntu; Linux x86_64',
] as const;

/**
 * Devices whose names all differ up to 35 of them, a minute between their last activities. Device `device-0` is
 * the one used last.
 */
export function manyDevices(count: number, each: Partial<TestDevice> = {}): TestDevice[] {
  return Array.from({ length: count }, (_, index) => {
    const browser = BROWSERS[index % BROWSERS.length];
    const system = SYSTEMS[Math.floor(index / BROWSERS.length) % SYSTEMS.length];
    return {
      visitorId: `device-${index}`,
      userAgent: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 ${browser}/7.0`,
      address: `192.0.2.${(index % 250) + 1}`,
      lastActiveAt: (index + 1) * 60_000,
      ...each,
    };
  });
}
