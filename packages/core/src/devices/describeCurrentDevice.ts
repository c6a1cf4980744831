import { describeDevice } from './describeDevice.ts';
import type { DeviceDescription } from './deviceDescription.ts';
import { nameDevice } from './nameDevice.ts';
import type { NavigatorLike, UserAgentHints } from './navigatorLike.ts';
import { plainWords } from './plainWords.ts';

/**
 * Describes the current device, which can tell more than its user agent does: Windows 11, the true
 * version of macOS and Android, the model of a phone, an iPad that claims to be a Mac, Brave.
 *
 * Never rejects: where the browser has no User-Agent Client Hints, or refuses them, the user agent is
 * described. On a server the device is unknown.
 *
 * @param self Defaults to the global `navigator`.
 * @see https://developer.mozilla.org/docs/Web/API/NavigatorUAData/getHighEntropyValues
 */
export async function describeCurrentDevice(
  self: NavigatorLike | undefined = globalThis.navigator,
): Promise<DeviceDescription> {
  const claimed = describeDevice(self?.userAgent);
  // Node.js, Bun and Deno have a `navigator` too, but are no user's device.
  const described = claimed.kind === 'command-line' ? describeDevice(undefined) : claimed;
  try {
    const data = self?.userAgentData;
    const hints = await data?.getHighEntropyValues(['platformVersion', 'model']);
    if (hints) {
      const isBrave = described.browser === 'Chrome' && data?.brands?.some(({ brand }) => brand === 'Brave');
      return nameDevice({
        ...described,
        ...readHints(described.system, hints),
        ...(isBrave && { browser: 'Brave' }),
      });
    }
  } catch {
    // Refused, or not what the standard promises: the user agent still says something.
  }
  // iPads ask for desktop pages as Macs do, but no Mac has a touch screen.
  return described.system === 'macOS' && (self?.maxTouchPoints ?? 0) > 1
    ? nameDevice({ ...described, kind: 'tablet', system: 'iPadOS', systemVersion: undefined, model: 'iPad' })
    : described;
}

function readHints(system: string | undefined, hints: UserAgentHints): Partial<DeviceDescription> {
  // An overridden user agent, as developer tools make one, is another device than the hints tell of.
  if (system === undefined || hints.platform !== system) return {};
  const systemVersion = readPlatformVersion(system, `${hints.platformVersion}`);
  const model = plainWords(hints.model, 28);
  return { ...(systemVersion && { systemVersion }), ...(model && { model }) };
}

/** @see https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11 */
function readPlatformVersion(system: string, version: string): string | undefined {
  const [, major = '', minor = ''] = /^(\d{1,3})\.(\d{1,3})\b/.exec(version) ?? [];
  if (system === 'Windows')
    return major && (+major ? (+major < 13 ? '10' : '11') : ['', '7', '8', '8.1'][+minor]);
  if (system === 'macOS') return major && `${major}.${minor}`;
  return system === 'Android' ? major : undefined;
}
