import { vendorName } from './vendorName.ts';

interface Found {
  name?: string | undefined;
  version?: string | undefined;
}

/** Versions that later systems claim as well. */
const frozen = [
  // Windows 11 is NT 10.0 too.
  /^Windows 10 /,
  // 10.15.7 in Chrome and Safari, 10.15 in Firefox, 10.16 for a while.
  /^macOS 10\.1[56]\b/,
  // WebKit stopped at 18.6 and 18.7; only Safari's own version tells 18 from 26.
  /^i(?:Pad)?OS 18\.[67]\b(?!.*Version\/18)/,
  // Chrome, on a model K, and Firefox stopped at 10; okhttp clients tell the API level instead.
  /^Android (?:10 .*(?:; K[;)]|Firefox)|\d+ okhttp)/,
  /^(?:ChromeOS|Linux|undefined) /,
];

/** The system, and its version where the user agent can be believed. */
export function readSystem(userAgent: string, { name, version = '' }: Found) {
  let system = vendorName(name);
  if (system === 'iOS') {
    if (/Apple ?TV/.test(userAgent)) system = 'tvOS';
    // iPads have had a system of their own since 13.
    else if (/\biPad/.test(userAgent)) system = /^(?:\d|1[0-2])\b/.test(version) ? 'iOS' : 'iPadOS';
    // CFNetwork alone tells that Apple made the device, and no more.
    else if (!/\biP(?:hone|od)|HomePod/.test(userAgent)) system = undefined;
  }
  const isVersion = /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|XP|Vista)$/.test(version);
  const claim = `${system} ${version} ${userAgent}`;
  return { system, systemVersion: isVersion && !frozen.some((by) => by.test(claim)) ? version : undefined };
}
