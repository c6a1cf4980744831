import type { DeviceKind } from './deviceDescription.ts';
import { vendorName } from './vendorName.ts';

/** Clients that name themselves, and that ua-parser-js would read as the browser they are built on. */
const clients: [kind: DeviceKind, token: RegExp, name?: string][] = [
  ['wallet', /\bArcWallet\b/i, 'ArcWallet'],
  ['wallet', /\bABTWallet\b/i, 'ABTWallet'],
  ['wallet', /\bArcSphere\b/i, 'ArcSphere'],
  ['wallet', /\b(?:MetaMaskMobile|imToken|TokenPocket)\b/],
  // Those that do not call themselves bots, and all that do; CUBOT makes phones.
  ['bot', /facebookexternalhit/, 'Facebook link preview'],
  ['bot', /HeadlessChrome|^WhatsApp/],
  ['bot', /\b(?!cubot)[\w.-]{0,16}(?:bot|crawler|spider)\b/i],
  // Programs say their name first, and most say that they fetch.
  [
    'command-line',
    /^(?:cli$|(?:node(?:\.js)?|undici|bun|deno|dart|java)\b|[\w-]{0,20}?(?:curl|wget|axios|http|fetch|request|urllib|SDK|Runtime))[\w-]*/i,
  ],
  ['command-line', /PowerShell/],
  // Those that ua-parser-js does not know, or whose version it mistakes.
  ['in-app-browser', /\baistro\b/i, 'Aistro'],
  // WeCom says WeChat's name as well.
  ['in-app-browser', /\bwxwork\b/i, 'WeCom'],
  ['in-app-browser', /\bMicroMessenger\b/i, 'WeChat'],
  ['in-app-browser', /\btrill(?=_)/, 'TikTok'],
  ['in-app-browser', /\bDingTalk\b/],
];

/** The client that a user agent names itself, wallets before all others. */
export function findKnownClient(userAgent: string) {
  for (const [kind, token, name] of clients) {
    const match = token.exec(userAgent);
    if (match) {
      const version = /^[/_ ]v?(\d{1,4})\b/.exec(userAgent.slice(match.index + match[0].length));
      return { kind, browser: name ?? vendorName(match[0]), browserVersion: version?.[1] };
    }
  }
  return undefined;
}
