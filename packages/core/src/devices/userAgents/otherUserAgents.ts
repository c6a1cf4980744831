import type { KnownUserAgent } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Televisions, watches, programs, and what tells next to nothing. */
export const otherUserAgents: KnownUserAgent[] = [
  {
    source: sources.samsungTv,
    userAgent:
      'Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) 85.0.4183.93/6.5 TV Safari/537.36',
    expected: { kind: 'tv', name: 'Samsung TV', system: 'Tizen', systemVersion: '6.5', model: 'Samsung TV' },
  },
  {
    source: sources.browsers,
    userAgent:
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 2.3) AppleWebkit/538.1 (KHTML, like Gecko) SamsungBrowser/1.0 TV Safari/538.1',
    expected: {
      kind: 'tv',
      name: 'Samsung Internet on Samsung TV',
      browser: 'Samsung Internet',
      browserVersion: '1',
      system: 'Tizen',
      systemVersion: '2.3',
      model: 'Samsung TV',
    },
  },
  {
    source: sources.lgTv,
    userAgent:
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/53.0.2785.34 Safari/537.36 WebAppManager',
    expected: {
      kind: 'tv',
      name: 'Chrome on LG TV',
      browser: 'Chrome',
      browserVersion: '53',
      system: 'webOS',
      model: 'LG TV',
    },
  },
  {
    source: sources.fireTv,
    userAgent:
      'Mozilla/5.0 (Linux; Android 4.2.2; AFTB Build/JDQ39) AppleWebKit/537.22 (KHTML, like Gecko) Chrome/25.0.1364.173 Mobile Safari/537.22',
    expected: {
      kind: 'tv',
      name: 'Chrome on Fire TV',
      browser: 'Chrome',
      browserVersion: '25',
      system: 'Android',
      systemVersion: '4.2.2',
      model: 'Fire TV',
    },
  },
  {
    source: sources.others,
    userAgent:
      'Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.152 Safari/537.36 OPR/29.0.1803.0 OMI/4.5.23.37.MOT2.13 HbbTV/1.2.1 (;Philips;32PHS5301/12;;_TV_MT5800;) Firmware/TPM161E_012.002.045.001 en',
    expected: {
      kind: 'tv',
      name: 'Opera on Philips TV',
      browser: 'Opera',
      browserVersion: '29',
      system: 'Linux',
      model: 'Philips TV',
    },
  },
  {
    source: sources.sony,
    userAgent:
      'Mozilla/5.0 (Playstation; Playstation 5/1.05) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
    expected: {
      kind: 'tv',
      name: 'PlayStation 5',
      system: 'PlayStation',
      systemVersion: '5',
      model: 'PlayStation 5',
    },
  },
  {
    source: sources.microsoft,
    userAgent:
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; Xbox; Xbox One)',
    expected: {
      kind: 'tv',
      name: 'Internet Explorer on Xbox One',
      browser: 'Internet Explorer',
      browserVersion: '10',
      system: 'Windows Phone',
      systemVersion: '8.0',
      model: 'Xbox One',
    },
  },
  {
    source: sources.google,
    userAgent:
      'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.225 Safari/537.36 CrKey/1.56.500000 DeviceType/Chromecast',
    expected: {
      kind: 'tv',
      name: 'Chrome on Chromecast',
      browser: 'Chrome',
      browserVersion: '90',
      system: 'Chromecast',
      model: 'Chromecast',
    },
  },
  {
    source: sources.sony,
    userAgent:
      'Mozilla/5.0 (Linux; Android 9; BRAVIA 4K GB ATV3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/103.0.0.0 Mobile Safari/537.36',
    expected: {
      kind: 'tv',
      name: 'Chrome on Sony TV',
      browser: 'Chrome',
      browserVersion: '103',
      system: 'Android',
      systemVersion: '9',
      model: 'Sony TV',
    },
  },
  {
    source: sources.apple,
    userAgent: 'atc/1.0 watchOS/7.3.3 model/Watch4,2 hwp/t8006 build/18S830 (6; dt:191)',
    expected: {
      kind: 'watch',
      name: 'Apple Watch',
      system: 'watchOS',
      systemVersion: '7.3.3',
      model: 'Apple Watch',
    },
  },
  {
    source: sources.sony,
    userAgent:
      'Mozilla/5.0 (Linux; Android 5.0.2; SmartWatch 3 Build/LWX49K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/19.77.34.5 Mobile Safari/537.36',
    expected: {
      kind: 'watch',
      name: 'Chrome on Android',
      browser: 'Chrome',
      browserVersion: '19',
      system: 'Android',
      systemVersion: '5.0.2',
      model: 'SmartWatch 3',
    },
  },
  {
    source: sources.crawlers,
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    expected: { kind: 'bot', name: 'Googlebot', browser: 'Googlebot', browserVersion: '2' },
  },
  {
    source: sources.bowser,
    userAgent:
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    expected: { kind: 'bot', name: 'Googlebot', browser: 'Googlebot', browserVersion: '2' },
  },
  {
    source: sources.crawlers,
    userAgent:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/',
    expected: { kind: 'bot', name: 'Bingbot', browser: 'Bingbot', browserVersion: '2' },
  },
  {
    source: sources.crawlers,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 8_1 like Mac OS X) AppleWebKit/600.1.4 (KHTML, like Gecko) Version/8.0 Mobile/12B410 Safari/600.1.4 (Applebot/0.1;+http://www.apple.com/go/applebot)',
    expected: { kind: 'bot', name: 'Applebot', browser: 'Applebot', browserVersion: '0' },
  },
  {
    source: sources.crawlers,
    userAgent:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)',
    expected: { kind: 'bot', name: 'GPTBot', browser: 'GPTBot', browserVersion: '1' },
  },
  {
    source: sources.crawlers,
    userAgent:
      'Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3.170816.012) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.1511.1269 Mobile Safari/537.36; Bytespider',
    expected: { kind: 'bot', name: 'Bytespider', browser: 'Bytespider' },
  },
  {
    source: sources.crawlers,
    userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    expected: {
      kind: 'bot',
      name: 'Facebook link preview',
      browser: 'Facebook link preview',
      browserVersion: '1',
    },
  },
  {
    source: sources.crawlers,
    userAgent: 'Mozilla/5.0 (compatible; archive.org_bot/3.3.0 +https://archive.org/details/archive.org_bot)',
    expected: { kind: 'bot', name: 'archive.org bot', browser: 'archive.org bot', browserVersion: '3' },
  },
  {
    source: sources.browsers,
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/60.0.3112.113 Safari/537.36',
    expected: { kind: 'bot', name: 'Headless Chrome', browser: 'Headless Chrome', browserVersion: '60' },
  },
  {
    source: sources.walletTests,
    userAgent: 'cli',
    expected: { kind: 'command-line', name: 'Command line', browser: 'Command line' },
  },
  {
    source: sources.mdnTools,
    userAgent: 'curl/8.4.0',
    expected: { kind: 'command-line', name: 'curl', browser: 'curl', browserVersion: '8' },
  },
  {
    source: sources.libraries,
    userAgent: 'python-requests/2.32',
    expected: {
      kind: 'command-line',
      name: 'python-requests',
      browser: 'python-requests',
      browserVersion: '2',
    },
  },
  {
    source: sources.libraries,
    userAgent: 'axios/1.7.2',
    expected: { kind: 'command-line', name: 'axios', browser: 'axios', browserVersion: '1' },
  },
  {
    source: sources.libraries,
    userAgent: 'undici',
    expected: { kind: 'command-line', name: 'undici', browser: 'undici' },
  },
  {
    source: sources.libraries,
    userAgent: 'Node.js/22',
    expected: { kind: 'command-line', name: 'Node.js', browser: 'Node.js', browserVersion: '22' },
  },
  {
    source: sources.libraries,
    userAgent: 'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
    expected: { kind: 'command-line', name: 'node-fetch', browser: 'node-fetch', browserVersion: '1' },
  },
  {
    source: sources.libraries,
    userAgent: 'PostmanRuntime/7.26.5',
    expected: { kind: 'command-line', name: 'Postman', browser: 'Postman', browserVersion: '7' },
  },
  {
    source: sources.libraries,
    userAgent: 'Apache-HttpClient/4.5.14 (Java/17.0.12)',
    expected: {
      kind: 'command-line',
      name: 'Apache-HttpClient',
      browser: 'Apache-HttpClient',
      browserVersion: '4',
    },
  },
  {
    source: sources.libraries,
    userAgent: 'okhttp/3.2.0',
    expected: { kind: 'command-line', name: 'okhttp', browser: 'okhttp', browserVersion: '3' },
  },
  {
    source: sources.blocklet,
    userAgent: 'BlockletSDK/1.16.33',
    expected: { kind: 'command-line', name: 'Blocklet SDK', browser: 'Blocklet SDK', browserVersion: '1' },
  },
  {
    source: sources.apple,
    userAgent: 'AppleCoreMedia/1.0.0.15D61 (HomePod; U; CPU OS 11_2_5 like Mac OS X; en_us)',
    expected: { kind: 'unknown', name: 'HomePod', system: 'iOS', systemVersion: '11.2.5', model: 'HomePod' },
  },
  {
    source: sources.browsers,
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; Quest 2) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/15.0.0.0.22.280317669 SamsungBrowser/4.0 Chrome/89.0.4389.90 VR Safari/537.36',
    expected: {
      kind: 'unknown',
      name: 'Meta Quest Browser on Quest 2',
      browser: 'Meta Quest Browser',
      browserVersion: '15',
      system: 'Android',
      systemVersion: '10',
      model: 'Quest 2',
    },
  },
  {
    source: sources.browsers,
    userAgent:
      'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/79.0.3945.130 Chrome/79.0.3945.130 Safari/537.36 Tesla/2020.16.2.1-e99c70fff409',
    expected: {
      kind: 'unknown',
      name: 'Tesla on Linux',
      browser: 'Tesla',
      browserVersion: '2020',
      system: 'Linux',
    },
  },
  {
    source: sources.others,
    userAgent: 'Mozilla/5.0 (Linux; U; Android 6.0.1; i980 Build/MRA58K)',
    expected: { kind: 'unknown', name: 'Android', system: 'Android', systemVersion: '6.0.1', model: 'i980' },
  },
  {
    source: sources.browsers,
    userAgent: 'Brave/4.5.16 CFNetwork/893.13.1 Darwin/17.3.0 (x86_64)',
    expected: { kind: 'unknown', name: 'Brave', browser: 'Brave', browserVersion: '4' },
  },
  {
    source: sources.libraries,
    userAgent: 'Mozilla/5.0 (unknown OS) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/11.12.0',
    expected: { kind: 'unknown', name: 'Unknown device' },
  },
];
