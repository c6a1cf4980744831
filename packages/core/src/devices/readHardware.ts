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

const desktopSystem =
  /^(?:Windows|macOS|ChromeOS|Linux|Ubuntu|Kubuntu|Debian|Fedora|Arch|Mint|Manjaro|(?:open)?SUSE|CentOS|Red Hat|Gentoo|\w*BSD)$/i;

/** What kind of device it is, and its model where one is told. */
export function readHardware(userAgent: string, found: Found, system: string | undefined): Hardware {
  const apple = /\biP(?:hone|ad|od)/.exec(userAgent)?.[0];
  if (system === 'iOS' || system === 'iPadOS') {
    if (apple === 'iPad') return { kind: 'tablet', model: apple };
    return { kind: apple ? 'phone' : 'unknown', model: apple === 'iPod' ? 'iPod touch' : apple };
  }
  const model = plainWords(found.model, 28);
  switch (found.type) {
    case 'smarttv':
      return { kind: 'tv', model: nameTelevision(userAgent, found.vendor) };
    case 'console':
      return { kind: 'tv', model: found.vendor === 'Nintendo' && model ? `Nintendo ${model}` : model };
    case 'wearable':
      if (/^(?:Quest|Pico|Glass|4$|neo3)/i.test(model ?? '')) return { kind: 'unknown', model };
      return { kind: 'watch', model: system === 'watchOS' ? 'Apple Watch' : model };
    case 'embedded':
      return { kind: 'unknown', model: model ?? plainWords(found.vendor, 24) };
  }
  // No e-reader or phone runs X11; ua-parser-js finds phones in many a desktop's user agent.
  if (system && desktopSystem.test(system) && !(system === 'Linux' && found.type && !/X11/.test(userAgent))) {
    return { kind: 'desktop' };
  }
  const kind = found.type === 'tablet' ? 'tablet' : found.type === 'mobile' ? 'phone' : 'unknown';
  // "K" stands for every model, and "Build" for a model left out.
  return { kind, model: model && !/^(?:K|Build|Mobile|Tablet)$/i.test(model) ? model : undefined };
}

/** Televisions tell codes that nobody knows theirs by; the maker is what stands on the frame. */
function nameTelevision(userAgent: string, vendor: string | undefined): string | undefined {
  if (/\bCrKey\b/.test(userAgent)) return 'Chromecast';
  if (/\bRoku\b/i.test(userAgent)) return 'Roku';
  const maker = vendor === 'Amazon' ? 'Fire' : plainWords(vendor, 20);
  if (maker) return `${maker} TV`;
  if (/\bAndroid\b/.test(userAgent)) return 'Android TV';
  if (/\bTizen\b/.test(userAgent)) return 'Samsung TV';
  return /\bWeb0S\b/.test(userAgent) ? 'LG TV' : undefined;
}
