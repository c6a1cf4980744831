import { type KnownUserAgent, publishedBy } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Watches, programs, and what tells next to nothing. */
export const otherUserAgents: KnownUserAgent[] = [
  ...publishedBy(sources.apple, [
    [
      'atc/1.0 watchOS/7.3.3 model/Watch4,2 hwp/t8006 build/18S830 (6; dt:191)',
      { kind: 'watch', name: 'Apple Watch', system: 'watchOS', systemVersion: '7.3.3', model: 'Apple Watch' },
    ],
    [
      'AppleCoreMedia/1.0.0.15D61 (HomePod; U; CPU OS 11_2_5 like Mac OS X; en_us)',
      { kind: 'unknown', name: 'HomePod', system: 'iOS', systemVersion: '11.2.5', model: 'HomePod' },
    ],
  ]),
  ...publishedBy(sources.sony, [
    [
      'Mozilla/5.0 (Linux; Android 5.0.2; SmartWatch 3 Build/LWX49K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/19.77.34.5 Mobile Safari/537.36',
      {
        kind: 'watch',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '19',
        system: 'Android',
        systemVersion: '5.0.2',
        model: 'SmartWatch 3',
      },
    ],
  ]),
  ...publishedBy(sources.crawlers, [
    [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      { kind: 'bot', name: 'Googlebot', browser: 'Googlebot', browserVersion: '2' },
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/',
      { kind: 'bot', name: 'Bingbot', browser: 'Bingbot', browserVersion: '2' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 8_1 like Mac OS X) AppleWebKit/600.1.4 (KHTML, like Gecko) Version/8.0 Mobile/12B410 Safari/600.1.4 (Applebot/0.1;+http://www.apple.com/go/applebot)',
      { kind: 'bot', name: 'Applebot', browser: 'Applebot', browserVersion: '0' },
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)',
      { kind: 'bot', name: 'GPTBot', browser: 'GPTBot', browserVersion: '1' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3.170816.012) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.1511.1269 Mobile Safari/537.36; Bytespider',
      { kind: 'bot', name: 'Bytespider', browser: 'Bytespider' },
    ],
    [
      'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
      { kind: 'bot', name: 'Facebook link preview', browser: 'Facebook link preview', browserVersion: '1' },
    ],
    [
      'Mozilla/5.0 (compatible; archive.org_bot/3.3.0 +https://archive.org/details/archive.org_bot)',
      { kind: 'bot', name: 'archive.org bot', browser: 'archive.org bot', browserVersion: '3' },
    ],
  ]),
  ...publishedBy(sources.bowser, [
    [
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      { kind: 'bot', name: 'Googlebot', browser: 'Googlebot', browserVersion: '2' },
    ],
  ]),
  ...publishedBy(sources.browsers, [
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/60.0.3112.113 Safari/537.36',
      { kind: 'bot', name: 'Headless Chrome', browser: 'Headless Chrome', browserVersion: '60' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; Quest 2) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/15.0.0.0.22.280317669 SamsungBrowser/4.0 Chrome/89.0.4389.90 VR Safari/537.36',
      {
        kind: 'unknown',
        name: 'Meta Quest Browser on Quest 2',
        browser: 'Meta Quest Browser',
        browserVersion: '15',
        system: 'Android',
        systemVersion: '10',
        model: 'Quest 2',
      },
    ],
    [
      'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/79.0.3945.130 Chrome/79.0.3945.130 Safari/537.36 Tesla/2020.16.2.1-e99c70fff409',
      { kind: 'unknown', name: 'Tesla on Linux', browser: 'Tesla', browserVersion: '2020', system: 'Linux' },
    ],
    [
      'Brave/4.5.16 CFNetwork/893.13.1 Darwin/17.3.0 (x86_64)',
      { kind: 'unknown', name: 'Brave', browser: 'Brave', browserVersion: '4' },
    ],
  ]),
  ...publishedBy(sources.walletTests, [
    ['cli', { kind: 'command-line', name: 'Command line', browser: 'Command line' }],
  ]),
  ...publishedBy(sources.mdnTools, [
    ['curl/8.4.0', { kind: 'command-line', name: 'curl', browser: 'curl', browserVersion: '8' }],
  ]),
  ...publishedBy(sources.libraries, [
    [
      'python-requests/2.32',
      { kind: 'command-line', name: 'python-requests', browser: 'python-requests', browserVersion: '2' },
    ],
    ['axios/1.7.2', { kind: 'command-line', name: 'axios', browser: 'axios', browserVersion: '1' }],
    ['undici', { kind: 'command-line', name: 'undici', browser: 'undici' }],
    ['Node.js/22', { kind: 'command-line', name: 'Node.js', browser: 'Node.js', browserVersion: '22' }],
    [
      'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
      { kind: 'command-line', name: 'node-fetch', browser: 'node-fetch', browserVersion: '1' },
    ],
    [
      'PostmanRuntime/7.26.5',
      { kind: 'command-line', name: 'Postman', browser: 'Postman', browserVersion: '7' },
    ],
    [
      'Apache-HttpClient/4.5.14 (Java/17.0.12)',
      { kind: 'command-line', name: 'Apache-HttpClient', browser: 'Apache-HttpClient', browserVersion: '4' },
    ],
    ['okhttp/3.2.0', { kind: 'command-line', name: 'okhttp', browser: 'okhttp', browserVersion: '3' }],
    [
      'Mozilla/5.0 (unknown OS) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/11.12.0',
      { kind: 'unknown', name: 'Unknown device' },
    ],
  ]),
  ...publishedBy(sources.blocklet, [
    [
      'BlockletSDK/1.16.33',
      { kind: 'command-line', name: 'Blocklet SDK', browser: 'Blocklet SDK', browserVersion: '1' },
    ],
  ]),
  ...publishedBy(sources.others, [
    [
      'Mozilla/5.0 (Linux; U; Android 6.0.1; i980 Build/MRA58K)',
      { kind: 'unknown', name: 'Android', system: 'Android', systemVersion: '6.0.1', model: 'i980' },
    ],
  ]),
];
