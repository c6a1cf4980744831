import type { DeviceKind } from './deviceDescription.ts';
import { plainWords } from './plainWords.ts';

interface Found {
  vendor?: string | undefined;
  model?: string | undefined;
  type?: string | undefined;
}

interface Hardware {
  kind: DeviceKind;
  model?: string | undefined;
}

/** What ua-parser-js calls the kinds; a game console stands at a television. */
const kinds: Record<string, DeviceKind> = {
  mobile: 'phone',
  tablet: 'tablet',
  smarttv: 'tv',
  console: 'tv',
  wearable: 'watch',
};

const televisions: [RegExp, string][] = [
  [/CrKey/, 'Chromecast'],
  [/^Amazon/, 'Fire TV'],
  [/^(?:Samsung)?;.*Tizen/, 'Samsung TV'],
  [/^;.*Web0S/, 'LG TV'],
  [/^;.*Android/, 'Android TV'],
];

/** The kind of a device, and its model where the user agent names one. */
export function readHardware(userAgent: string, found: Found, system = ''): Hardware {
  const { vendor, type = '' } = found;
  const kind = kinds[type] ?? (/\bMobi/.test(userAgent) ? 'phone' : 'unknown');
  const apple = /^i(?:Pad)?OS$/.test(system) && /\biP(?:hone|ad|od)/.exec(userAgent)?.[0];
  if (apple) return { kind: apple === 'iPad' ? 'tablet' : 'phone', model: apple };
  if (system === 'watchOS') return { kind, model: 'Apple Watch' };
  if (type === 'smarttv') return { kind, model: nameTelevision(userAgent, vendor) };
  // ua-parser-js finds phones in many a desktop's user agent.
  const desktop = /^(?:Windows|macOS|ChromeOS)$/.test(system) || /\bX11\b/.test(userAgent);
  if (desktop && type !== 'console' && type !== 'embedded') return { kind: 'desktop' };
  const model = plainWords(found.model, 28) ?? '';
  // "K" is any model, "Build" a missing one; a number is a version, and "de" a language.
  if (/^(?:K|Build|[\d.]*|[a-z]{2}(?:-\w+)?)$/.test(model)) return { kind };
  // A headset is worn, but not on the wrist.
  return { kind: /^Quest/.test(model) ? 'unknown' : kind, model };
}

/** The model codes of televisions mean nothing to users. The brand does. */
function nameTelevision(userAgent: string, vendor = ''): string | undefined {
  const [, name] = televisions.find(([by]) => by.test(`${vendor}; ${userAgent}`)) ?? [];
  return name ?? (vendor ? plainWords(`${vendor} TV`, 24) : undefined);
}
