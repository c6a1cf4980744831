import { vendorName } from './vendorName.ts';

interface Found {
  name?: string | undefined;
  version?: string | undefined;
}

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
  const told =
    /^(?:\d{1,3}(?:\.\d{1,3}){0,2}|XP|Vista)$/.test(version) && !isFrozen(userAgent, system, version);
  return { system, systemVersion: told ? version : undefined };
}

/** Whether a later system would say this version as well. */
function isFrozen(userAgent: string, system: string | undefined, version: string): boolean {
  switch (system) {
    case 'Windows':
      return version === '10';
    case 'macOS':
      // 10.15.7 in Chrome and Safari, 10.15 in Firefox, 10.16 for a while.
      return /^10\.1[56]\b/.test(version);
    case 'iOS':
    case 'iPadOS':
      // WebKit stopped at 18.6 and 18.7; only Safari's own version tells 18 from 26.
      return /^18\.[67]\b/.test(version) && !/Version\/18\./.test(userAgent);
    case 'Android':
      // 10 in Chrome (on a model K) and Firefox; okhttp clients tell the API level instead.
      return version === '10' ? /; K[;)]|Firefox\//.test(userAgent) : /^okhttp/.test(userAgent);
    default:
      return system === undefined || system === 'ChromeOS' || system === 'Linux';
  }
}
