import { describeDevice } from './describeDevice.ts';
import type { DeviceDescription } from './deviceDescription.ts';
import { nameDevice } from './nameDevice.ts';
import { plainWords } from './plainWords.ts';

/** The parts of `navigator` that tell of the device. */
export interface NavigatorLike {
  userAgent?: string | undefined;
  maxTouchPoints?: number | undefined;
  userAgentData?: UserAgentData | undefined;
}

/** @see https://wicg.github.io/ua-client-hints/#navigatoruadata */
export interface UserAgentData {
  brands?: readonly { brand: string; version: string }[] | undefined;
  getHighEntropyValues(hints: string[]): Promise<UserAgentHints>;
}

/** The answers that are used; a browser may leave out any. */
export interface UserAgentHints {
  platform?: string | undefined;
  platformVersion?: string | undefined;
  model?: string | undefined;
}

/**
 * Describes this very device, which can tell more than its user agent does: Windows 11, the true
 * version of macOS and Android, the model of a phone, an iPad that says it is a Mac, Brave.
 *
 * Never rejects: where the browser has no User-Agent Client Hints, or refuses them, the user agent is
 * described; without `navigator` (on a server), the device is unknown.
 *
 * @param self What to ask; @default globalThis.navigator
 * @see https://developer.mozilla.org/docs/Web/API/NavigatorUAData/getHighEntropyValues
 */
export async function describeThisDevice(
  self: NavigatorLike | undefined = globalThis.navigator,
): Promise<DeviceDescription> {
  const told = describeDevice(self?.userAgent);
  if (!self) return told;
  try {
    const hints = await self.userAgentData?.getHighEntropyValues(['platformVersion', 'model']);
    return hints ? refine(told, hints, self.userAgentData?.brands) : recogniseIPad(told, self);
  } catch {
    return told;
  }
}

function refine(
  told: DeviceDescription,
  { platform, platformVersion, model }: UserAgentHints,
  brands: UserAgentData['brands'],
): DeviceDescription {
  const brave = told.browser === 'Chrome' && brands?.some(({ brand }) => brand === 'Brave');
  // A user agent that was overridden, by developer tools say, is another device than the hints tell of.
  const same = platform === told.system || (platform === 'Chrome OS' && told.system === 'ChromeOS');
  const parts: DeviceDescription = {
    ...told,
    ...(brave && { browser: 'Brave' }),
    ...(same && {
      systemVersion: readPlatformVersion(platform, platformVersion) ?? told.systemVersion,
      model: plainWords(model, 28) ?? told.model,
    }),
  };
  return { ...parts, name: nameDevice(parts) };
}

/** @see https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11 */
function readPlatformVersion(platform: string | undefined, version: string | undefined): string | undefined {
  const [major = 0, minor = 0] = /^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(version ?? '')
    ? (version ?? '').split('.').map(Number)
    : [];
  switch (platform) {
    case 'Windows':
      if (major === 0) return { 1: '7', 2: '8', 3: '8.1' }[minor];
      return major >= 13 ? '11' : '10';
    case 'macOS':
      return major ? `${major}.${minor}` : undefined;
    case 'Android':
      return major ? `${major}` : undefined;
    default:
      return undefined;
  }
}

/** iPads ask for desktop pages as Macs do, but no Mac has a touch screen. */
function recogniseIPad(told: DeviceDescription, { maxTouchPoints = 0 }: NavigatorLike): DeviceDescription {
  if (told.system !== 'macOS' || maxTouchPoints < 2) return told;
  const parts: DeviceDescription = {
    ...told,
    kind: told.kind === 'desktop' ? 'tablet' : told.kind,
    system: 'iPadOS',
    systemVersion: undefined,
    model: 'iPad',
  };
  return { ...parts, name: nameDevice(parts) };
}
