import UAParser from 'ua-parser-js';
import { boundUserAgent } from './boundUserAgent.ts';
import type { DeviceDescription } from './deviceDescription.ts';
import { findKnownClient } from './knownClients.ts';
import { nameDevice } from './nameDevice.ts';
import { plainWords } from './plainWords.ts';
import { readBrowser } from './readBrowser.ts';
import { readHardware } from './readHardware.ts';
import { readSystem } from './readSystem.ts';

/**
 * Describes the device that sent a user agent: its kind, its browser, its system, and a name for people.
 *
 * Any value may be given. Only the first 499 characters are read, so the time is bounded; what comes
 * back is short, printable ASCII without markup; the same text is always described the same way, in
 * whichever browser it is read. It never throws. A user agent is a claim by whoever sent it: show the
 * description, and decide nothing by it.
 *
 * @example
 * describeDevice(session.ua).name; // "Chrome on Windows"
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-user-agent
 */
export function describeDevice(userAgent: string | null | undefined): DeviceDescription {
  const text = boundUserAgent(userAgent);
  // ua-parser-js would take an empty user agent for this browser's own.
  if (text === '') return { kind: 'unknown', name: 'Unknown device' };

  const client = findKnownClient(text);
  if (client?.kind === 'bot' || client?.kind === 'command-line') {
    return named({ kind: client.kind, browser: plainWords(client.name, 24), browserVersion: client.version });
  }

  // The space keeps ua-parser-js from recognising this browser's own user agent and asking `navigator`.
  const parser = new UAParser(` ${text}`);
  const system = readSystem(text, parser.getOS());
  const hardware = readHardware(text, parser.getDevice(), system.system);
  const browser = client
    ? { browser: client.name, browserVersion: client.version }
    : readBrowser(parser.getBrowser());
  const inApp = !client && browser.browser === undefined && isWebView(text);

  return named({
    ...hardware,
    ...system,
    ...browser,
    ...(inApp && { browser: 'In-app browser' }),
    kind: client?.kind ?? (inApp ? 'in-app-browser' : hardware.kind),
  });
}

/** An Android WebView says `wv`; one on iOS leaves `Safari` out. */
function isWebView(userAgent: string): boolean {
  return /; wv\)/.test(userAgent) || /\biP(?:hone|ad|od)\b.*AppleWebKit(?!.*Safari)/.test(userAgent);
}

function named(parts: Omit<DeviceDescription, 'name'>): DeviceDescription {
  return { ...parts, name: nameDevice(parts) };
}
