import { type KnownUserAgent, publishedBy } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Phones. */
export const phoneUserAgents: KnownUserAgent[] = [
  ...publishedBy(sources.chromium, [
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '93',
        system: 'Android',
      },
    ],
  ]),
  ...publishedBy(sources.mdnReduction, [
    [
      'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.12.45 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '143',
        system: 'Android',
        systemVersion: '16',
        model: 'Pixel 9',
      },
    ],
  ]),
  ...publishedBy(sources.webkit26, [
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      {
        kind: 'phone',
        name: 'Safari on iPhone',
        browser: 'Safari',
        browserVersion: '18',
        system: 'iOS',
        systemVersion: '18.6',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      {
        kind: 'phone',
        name: 'Safari on iPhone',
        browser: 'Safari',
        browserVersion: '26',
        system: 'iOS',
        model: 'iPhone',
      },
    ],
  ]),
  ...publishedBy(sources.chromeMobile, [
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3 like Mac OS X) AppleWebKit/602.1.50 (KHTML, like Gecko) CriOS/56.0.2924.75 Mobile/14E5239e Safari/602.1',
      {
        kind: 'phone',
        name: 'Chrome on iPhone',
        browser: 'Chrome',
        browserVersion: '56',
        system: 'iOS',
        systemVersion: '10.3',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 4.0.4; Galaxy Nexus Build/IMM76B) AppleWebKit/535.19 (KHTML, like Gecko) Chrome/18.0.1025.133 Mobile Safari/535.19',
      {
        kind: 'phone',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '18',
        system: 'Android',
        systemVersion: '4.0.4',
        model: 'Galaxy Nexus',
      },
    ],
  ]),
  ...publishedBy(sources.mdnFirefox, [
    [
      'Mozilla/5.0 (Android 4.4; Mobile; rv:41.0) Gecko/41.0 Firefox/41.0',
      {
        kind: 'phone',
        name: 'Firefox on Android',
        browser: 'Firefox',
        browserVersion: '41',
        system: 'Android',
        systemVersion: '4.4',
      },
    ],
  ]),
  ...publishedBy(sources.browsers, [
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/112.0 Mobile/15E148 Safari/605.1.15',
      {
        kind: 'phone',
        name: 'Firefox on iPhone',
        browser: 'Firefox',
        browserVersion: '112',
        system: 'iOS',
        systemVersion: '16.4.1',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 5.0.2; SAMSUNG SM-G925F Build/LRX22G) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/3.0 Chrome/38.0.2125.102 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Samsung Internet on Android',
        browser: 'Samsung Internet',
        browserVersion: '3',
        system: 'Android',
        systemVersion: '5.0.2',
        model: 'SM-G925F',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; Redmi 8A) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Samsung Internet on Android',
        browser: 'Samsung Internet',
        browserVersion: '23',
        system: 'Android',
        systemVersion: '10',
        model: 'Redmi 8A',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 11_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.0 EdgiOS/42.1.1.0 Mobile/15F79 Safari/605.1.15',
      {
        kind: 'phone',
        name: 'Edge on iPhone',
        browser: 'Edge',
        browserVersion: '42',
        system: 'iOS',
        systemVersion: '11.4',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; U; Android 6.0.1; en-US; Lenovo P2a42 Build/MMB29M) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 UCBrowser/11.2.0.915 U3/0.8.0 Mobile Safari/534.30',
      {
        kind: 'phone',
        name: 'UC Browser on Android',
        browser: 'UC Browser',
        browserVersion: '11',
        system: 'Android',
        systemVersion: '6.0.1',
        model: 'P2a42',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 6.0.1; LYA-AL00 ) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.64 HuaweiBrowser/10.0.3.102 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Huawei Browser on Android',
        browser: 'Huawei Browser',
        browserVersion: '10',
        system: 'Android',
        systemVersion: '6.0.1',
        model: 'LYA-AL00',
      },
    ],
    [
      'Mozilla/5.0 (Linux; U; Android 9; zh-cn; vivo X21 Build/PKQ1.180819.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/66.0.3359.126 MQQBrowser/9.9 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'QQ Browser on Android',
        browser: 'QQ Browser',
        browserVersion: '9',
        system: 'Android',
        systemVersion: '9',
        model: 'X21',
      },
    ],
    [
      'Opera/9.80 (Android 2.3.5; Linux; Opera Mobi/ADR-1111101157; U; de) Presto/2.9.201 Version/11.50',
      {
        kind: 'phone',
        name: 'Opera Mobile on Android',
        browser: 'Opera Mobile',
        browserVersion: '11',
        system: 'Android',
        systemVersion: '2.3.5',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 11; Samsung Galaxy F62 SM-E625F Build/SME625F512091028;) AppleWebKit/537.36 (KHTML, like Gecko) Brave/1.75.110 Mobile Safari/537.36',
      {
        kind: 'phone',
        name: 'Brave on Android',
        browser: 'Brave',
        browserVersion: '1',
        system: 'Android',
        systemVersion: '11',
        model: 'SM-E625F',
      },
    ],
  ]),
  ...publishedBy(sources.apple, [
    [
      'Mozilla/5.0 (iPod touch; CPU iPhone OS 7_0_4 like Mac OS X) AppleWebKit/537.51.1 (KHTML, like Gecko) Version/7.0 Mobile/11B554a Safari/9537.53',
      {
        kind: 'phone',
        name: 'Safari on iPod',
        browser: 'Safari',
        browserVersion: '7',
        system: 'iOS',
        systemVersion: '7.0.4',
        model: 'iPod',
      },
    ],
  ]),
  ...publishedBy(sources.others, [
    [
      'Mozilla/5.0 (Linux; Android 10; HD1913) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/111.0.5563.57 Mobile Safari/537.36 EdgA/110.0.1587.66',
      {
        kind: 'phone',
        name: 'Edge on Android',
        browser: 'Edge',
        browserVersion: '110',
        system: 'Android',
        systemVersion: '10',
        model: 'HD1913',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 8.1.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/92.0.4515.131 Mobile DuckDuckGo/5 Safari/537.36',
      {
        kind: 'phone',
        name: 'DuckDuckGo on Android',
        browser: 'DuckDuckGo',
        browserVersion: '5',
        system: 'Android',
        systemVersion: '8.1.0',
      },
    ],
  ]),
  ...publishedBy(sources.microsoft, [
    [
      'Mozilla/5.0 (Windows Phone 10.0; Android 4.2.1; Microsoft; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/46.0.2486.0 Mobile Safari/537.36 Edge/13.10586',
      {
        kind: 'phone',
        name: 'Edge on Windows Phone',
        browser: 'Edge',
        browserVersion: '13',
        system: 'Windows Phone',
        systemVersion: '10.0',
        model: 'Lumia 950',
      },
    ],
  ]),
];
