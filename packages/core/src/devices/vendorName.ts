import { plainWords } from './plainWords.ts';

/** Names as their vendors write them, where user agents and ua-parser-js do not; '' where nothing is named. */
const names: Record<string, string> = {
  MetaMaskMobile: 'MetaMask',
  HeadlessChrome: 'Headless Chrome',
  bingbot: 'Bingbot',
  cli: 'Command line',
  BlockletSDK: 'Blocklet SDK',
  node: 'Node.js',
  PostmanRuntime: 'Postman',
  Twitter: 'X',
  weibo: 'Weibo',
  KAKAOTALK: 'KakaoTalk',
  Line: 'LINE',
  GSA: 'Google app',
  'Mobile Safari': 'Safari',
  'Chrome WebView': '',
  WebKit: '',
  Mozilla: '',
  IE: 'Internet Explorer',
  IEMobile: 'Internet Explorer',
  'Opera Mobi': 'Opera Mobile',
  'Oculus Browser': 'Meta Quest Browser',
  Yandex: 'Yandex Browser',
  UCBrowser: 'UC Browser',
  QQBrowser: 'QQ Browser',
  'Mac OS': 'macOS',
  'Chromium OS': 'ChromeOS',
  OpenHarmony: 'HarmonyOS',
};

/** A client's or system's name as its vendor writes it, fit to be shown; `undefined` for none. */
export function vendorName(found = ''): string | undefined {
  return plainWords(Object.hasOwn(names, found) ? names[found] : found, 24);
}
