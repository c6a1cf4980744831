import UAParser from 'ua-parser-js';
import { boundUserAgent } from './boundUserAgent.ts';
import type { DeviceDescription } from './deviceDescription.ts';
import { findKnownClient } from './findKnownClient.ts';
import { nameDevice } from './nameDevice.ts';
import { readHardware } from './readHardware.ts';
import { readSystem } from './readSystem.ts';
import { vendorName } from './vendorName.ts';

/**
 * Describes the device that sent a user agent: its kind, its browser, its system, and a name for users.
 *
 * Any value may be given. Only the first 499 characters are read, so the time is bounded; what comes
 * back is short, printable ASCII without markup; the same text is always described the same way, in
 * whichever browser it is read. It never throws. A user agent is only a claim: show the description, and
 * decide nothing by it.
 *
 * @example
 * describeDevice(session.ua).name; // "Chrome on Windows"
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-user-agent
 */
export function describeDevice(userAgent: string | null | undefined): DeviceDescription {
  const text = boundUserAgent(userAgent);
  const known = described.get(text);
  if (known) return known;
  if (described.size >= mostDescribed) described.clear();
  const description = Object.freeze(describe(text));
  described.set(text, description);
  return description;
}

// A list is shown again and again, and its user agents are the same few.
const described = new Map<string, DeviceDescription>();
const mostDescribed = 200;

function describe(text: string): DeviceDescription {
  const client = findKnownClient(text);
  // The system that a program names is some server's, or made up.
  if (client?.kind === 'bot' || client?.kind === 'command-line') return nameDevice(client);

  // Given nothing, or this browser's own user agent, ua-parser-js asks `navigator`: the space prevents both.
  const parser = new UAParser(` ${text}`);
  const system = readSystem(text, parser.getOS());
  const hardware = readHardware(text, parser.getDevice(), system.system);
  return nameDevice({ ...hardware, ...system, ...(client ?? readBrowser(text, parser.getBrowser())) });
}

/** Browsers within apps, by what ua-parser-js calls them. */
const apps =
  /^(?:Alipay|Daum|Facebook|GSA|Instagram|KAKAO|Klarna|Line|LinkedIn|NAVER|Snapchat|TikTok|Twitter|weibo)/i;

function readBrowser(text: string, { name = '', major = '' }: UAParser.IBrowser): Partial<DeviceDescription> {
  // Televisions and Linux say Safari for their WebKit.
  const browser = /Safari$/.test(name) && !/Mac|Windows/.test(text) ? undefined : vendorName(name);
  // An Android WebView says `wv`; one on iOS leaves `Safari` out.
  const unnamed = !browser && /; wv\)|\biP(?:hone|ad|od)\b.*AppleWebKit(?!.*Safari)/.test(text);
  return {
    ...((unnamed || apps.test(name)) && { kind: 'in-app-browser' }),
    browser: unnamed ? 'In-app browser' : browser,
    browserVersion: browser && /^\d{1,4}$/.exec(major)?.[0],
  };
}
