import type { DeviceDescription } from './deviceDescription.ts';

// Users call these by their own names, and other devices by their system.
const calledByModel = /^(?:iP|PlayStation|Xbox|Quest|Kindle|Chromecast|Apple Watch|HomePod|.* TV$)/i;

/** Adds the name for users: "Chrome on Windows", "Safari on iPhone", "curl", "Unknown device". */
export function nameDevice(parts: Omit<DeviceDescription, 'name'>): DeviceDescription {
  const { browser, system, model } = parts;
  const place = model && calledByModel.test(model) ? model : system;
  const both = browser && place && browser !== place && `${browser} on ${place}`;
  return { ...parts, name: both || browser || place || 'Unknown device' };
}
