import type { DeviceKind } from './deviceDescription.ts';

/** A client that says its own name, which ua-parser-js would read as the browser it is built on. */
export interface KnownClient {
  kind: DeviceKind;
  /** As its vendor writes it, or as found. */
  name: string;
  version?: string | undefined;
}

type Pattern = [token: RegExp, name: string];

const wallets: Pattern[] = [
  [/\bArcWallet\b/i, 'ArcWallet'],
  [/\bABTWallet\b/i, 'ABTWallet'],
  [/\bArcSphere\b/i, 'ArcSphere'],
  [/\bMetaMaskMobile\b/i, 'MetaMask'],
  [/\bimToken\b/i, 'imToken'],
  [/\bTokenPocket/i, 'TokenPocket'],
];

const bots: Pattern[] = [
  [/\bHeadlessChrome\b/, 'Headless Chrome'],
  [/\bLighthouse\b/, 'Lighthouse'],
  [/\bfacebookexternalhit\b/, 'Facebook link preview'],
  [/^WhatsApp\b/, 'WhatsApp link preview'],
  [/\bAdsBot-Google/, 'Google AdsBot'],
  [/\bGoogle-InspectionTool\b/, 'Google Inspection Tool'],
];

// Any other that calls itself one; CUBOT makes phones.
const selfCalledBot = /\b(?!cubot)[\w.-]{0,24}(?:bot|crawler|spider)\b/i;

const programs: Pattern[] = [
  [/^curl\b/, 'curl'],
  [/^Wget\b/i, 'Wget'],
  [/^HTTPie\b/, 'HTTPie'],
  [/^BlockletSDK\b/, 'Blocklet SDK'],
  [/^cli$/, 'Command line'],
  [/^PostmanRuntime\b/, 'Postman'],
  [/^insomnia\b/, 'Insomnia'],
  [/^python-requests\b/, 'Python Requests'],
  [/^Python-urllib\b/, 'Python urllib'],
  [/^Python\/[\d.]+ aiohttp\b/, 'aiohttp'],
  [/^python-httpx\b/, 'HTTPX'],
  [/^axios\b/, 'axios'],
  [/^node-fetch\b/, 'node-fetch'],
  [/^undici\b/, 'undici'],
  [/^node\b/i, 'Node.js'],
  [/^Deno\b/, 'Deno'],
  [/^Bun\b/, 'Bun'],
  [/^Go-http-client\b/, 'Go'],
  [/^okhttp\b/, 'OkHttp'],
  [/^Dart\b/, 'Dart'],
  [/^(?:Java\b|Java-http-client\b)/, 'Java'],
  [/^Apache-HttpClient\b/, 'Apache HttpClient'],
  [/^libwww-perl\b/, 'libwww-perl'],
  [/^GuzzleHttp\b/, 'Guzzle'],
  [/^Ruby\b/, 'Ruby'],
  [/\bWindowsPowerShell\b|\bPowerShell\b/, 'PowerShell'],
];

const apps: Pattern[] = [
  [/\baistro\b/i, 'Aistro'],
  [/\bwxwork\b/, 'WeCom'],
  [/\bMicroMessenger\b/i, 'WeChat'],
  [/\bInstagram\b/, 'Instagram'],
  [/\b(?:FBAN\/Messenger|FB_IAB\/(?:MESSENGER|Orca)).*?FBAV\b/, 'Messenger'],
  [/\b(?:FBAN|FB_IAB)\b(?:.*?FBAV\b)?/, 'Facebook'],
  [/\b(?:musical_ly|TikTok|trill)\b/, 'TikTok'],
  [/\baweme\b/, 'Douyin'],
  [/\bSnapchat\b/, 'Snapchat'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bTwitter for\b|\bTwitterAndroid\b/, 'X'],
  [/\[Pinterest\b/, 'Pinterest'],
  [/\bTelegram-Android\b/, 'Telegram'],
  [/\bKAKAOTALK\b/, 'KakaoTalk'],
  [/\bNAVER\b/, 'NAVER'],
  [/\bAlipayClient\b/, 'Alipay'],
  [/\bDingTalk\b/, 'DingTalk'],
  [/\bbaiduboxapp\b/, 'Baidu'],
  [/\bWeibo\b/, 'Weibo'],
  [/\bLine(?=\/)/, 'LINE'],
  [/\bGSA(?=\/)/, 'Google app'],
];

/** The client that a user agent names itself, wallets before all others. */
export function findKnownClient(userAgent: string): KnownClient | undefined {
  return (
    find(userAgent, 'wallet', wallets) ??
    find(userAgent, 'bot', [...bots, [selfCalledBot, '']]) ??
    find(userAgent, 'command-line', programs) ??
    find(userAgent, 'in-app-browser', apps)
  );
}

function find(userAgent: string, kind: DeviceKind, patterns: Pattern[]): KnownClient | undefined {
  for (const [token, name] of patterns) {
    const match = token.exec(userAgent);
    if (match) {
      const version = /^[/ ]v?(\d{1,4})\b/.exec(userAgent.slice(match.index + match[0].length))?.[1];
      return { kind, name: name || match[0].charAt(0).toUpperCase() + match[0].slice(1), version };
    }
  }
  return undefined;
}
