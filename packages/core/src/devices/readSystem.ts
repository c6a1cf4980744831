import { plainWords } from './plainWords.ts';

/** Names as their vendors write them, by what ua-parser-js says in lower case. */
const names: Record<string, string> = {
  'mac os': 'macOS',
  'mac os x': 'macOS',
  ios: 'iOS',
  android: 'Android',
  'android-x86': 'Android',
  'chromium os': 'ChromeOS',
  windows: 'Windows',
  'windows phone os': 'Windows Phone',
  linux: 'Linux',
  gnu: 'Linux',
  ubuntu: 'Ubuntu',
  tizen: 'Tizen',
  webos: 'webOS',
  openharmony: 'HarmonyOS',
  harmonyos: 'HarmonyOS',
};

/** The system, and its version where the user agent can be believed. */
export function readSystem(
  userAgent: string,
  found: { name?: string | undefined; version?: string | undefined },
) {
  const given = found.name ?? '';
  let system = plainWords(names[given.toLowerCase()] ?? given, 24);
  // CFNetwork tells that it is an Apple device, and not which.
  if (system === 'iOS' && !/\biP(?:hone|ad|od)|like Mac OS X|\bFBSV\b/.test(userAgent)) system = undefined;
  if (system === 'iOS' && /\bApple ?TV\b/.test(userAgent)) system = 'tvOS';
  const version = found.version?.replace(/_/g, '.') ?? '';
  const told = /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|XP|Vista|ME)$/.test(version);
  // iPads have had a system of their own since 13.
  if (system === 'iOS' && /\biPad/.test(userAgent) && !/^\d\b|^1[0-2]\b/.test(version)) system = 'iPadOS';
  return { system, systemVersion: told && !isFrozen(userAgent, system, version) ? version : undefined };
}

/** Whether browsers would say this version on later systems as well. */
function isFrozen(userAgent: string, system: string | undefined, version: string): boolean {
  switch (system) {
    case 'Windows':
      // Windows 11 says NT 10.0 too.
      return version === '10';
    case 'macOS':
      // 10.15.7 in Chrome and Safari, 10.15 in Firefox, 10.16 for a while.
      return /^10\.1[56]\b/.test(version);
    case 'iOS':
    case 'iPadOS':
      // WebKit stopped at 18.6 and 18.7; only Safari's own version tells 18 from 26.
      return /^18\.[67]\b/.test(version) && !/\bVersion\/18\./.test(userAgent);
    case 'Android':
      // Chrome with the model K, Firefox with none; okhttp clients tell the API level instead.
      return (version === '10' && /; K[;)]|Firefox\//.test(userAgent)) || /^okhttp\//.test(userAgent);
    case 'ChromeOS':
    case 'Linux':
      return true;
    default:
      return false;
  }
}
