import type { DeviceDescription } from './deviceDescription.ts';

// People call these by their own names, and other devices by their system.
const calledByModel =
  /^(?:iP|Apple Watch|PlayStation|Xbox|Nintendo|Quest|Kindle|Chromecast$|Roku$|Tesla$|.* TV$)/;

/** The name for people: "Chrome on Windows", "Safari on iPhone", "curl", "Unknown device". */
export function nameDevice({ kind, browser, system, model }: Omit<DeviceDescription, 'name'>): string {
  // The system of a program is that of some server, and tells nobody whose it is.
  if (browser && (kind === 'bot' || kind === 'command-line')) return browser;
  const place = model && calledByModel.test(model) ? model : system;
  if (browser && place && browser !== place) return `${browser} on ${place}`;
  return browser ?? place ?? 'Unknown device';
}
