import type { DeviceDescription } from '@user-sessions/core/devices';
import { interpolate } from './interpolate.ts';
import type { Messages } from './messages.ts';

/** A device in the language of the page: "Chrome on Windows", „Chrome unter Windows“. */
export function formatDeviceName(
  { name, browser, system, model }: DeviceDescription,
  messages: Pick<
    Messages,
    'deviceName' | 'deviceNameOnModel' | 'direction' | 'inAppBrowser' | 'unknownDevice'
  >,
): string {
  const program = browser === 'In-app browser' ? messages.inAppBrowser : browser;
  // Core has chosen between system and model, as people do: "Safari on iPhone", "Chrome on Android".
  const place = [model, system].find((word) => word && (name === word || name.endsWith(` on ${word}`)));
  if (!program || !place || program === place) return program ?? place ?? messages.unknownDevice;
  // Where it stands by itself, a phrase that begins with a Latin name would be taken for a Latin one, and turned round.
  const mark = messages.direction === 'rtl' ? '\u200f' : '';
  const template = place === model ? messages.deviceNameOnModel : messages.deviceName;
  return mark + interpolate(template, { browser: program, system: place, model: place }).join('');
}
