import { type KnownUserAgent, publishedBy } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Desktops and laptops. */
export const desktopUserAgents: KnownUserAgent[] = [
  ...publishedBy(sources.chromium, [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Safari/537.36',
      {
        kind: 'desktop',
        name: 'Chrome on Windows',
        browser: 'Chrome',
        browserVersion: '93',
        system: 'Windows',
      },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Safari/537.36',
      { kind: 'desktop', name: 'Chrome on macOS', browser: 'Chrome', browserVersion: '93', system: 'macOS' },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Safari/537.36',
      { kind: 'desktop', name: 'Chrome on Linux', browser: 'Chrome', browserVersion: '93', system: 'Linux' },
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Safari/537.36',
      {
        kind: 'desktop',
        name: 'Chrome on ChromeOS',
        browser: 'Chrome',
        browserVersion: '93',
        system: 'ChromeOS',
      },
    ],
  ]),
  ...publishedBy(sources.mdnUserAgent, [
    [
      'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:47.0) Gecko/20100101 Firefox/47.0',
      {
        kind: 'desktop',
        name: 'Firefox on Windows',
        browser: 'Firefox',
        browserVersion: '47',
        system: 'Windows',
        systemVersion: '7',
      },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X x.y; rv:42.0) Gecko/20100101 Firefox/42.0',
      {
        kind: 'desktop',
        name: 'Firefox on macOS',
        browser: 'Firefox',
        browserVersion: '42',
        system: 'macOS',
      },
    ],
  ]),
  ...publishedBy(sources.mdnOpera, [
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/51.0.2704.106 Safari/537.36 OPR/38.0.2220.41',
      { kind: 'desktop', name: 'Opera on Linux', browser: 'Opera', browserVersion: '38', system: 'Linux' },
    ],
  ]),
  ...publishedBy(sources.edge, [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.74 Safari/537.36 Edg/79.0.309.43',
      { kind: 'desktop', name: 'Edge on Windows', browser: 'Edge', browserVersion: '79', system: 'Windows' },
    ],
  ]),
  ...publishedBy(sources.ie, [
    [
      'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
      {
        kind: 'desktop',
        name: 'Internet Explorer on Windows',
        browser: 'Internet Explorer',
        browserVersion: '11',
        system: 'Windows',
      },
    ],
  ]),
  ...publishedBy(sources.browsers, [
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:100.0) Gecko/20100101 Firefox/100.0',
      {
        kind: 'desktop',
        name: 'Firefox on macOS',
        browser: 'Firefox',
        browserVersion: '100',
        system: 'macOS',
      },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Safari/605.1.1517.4.1 Ddg/17.4.1',
      {
        kind: 'desktop',
        name: 'DuckDuckGo on macOS',
        browser: 'DuckDuckGo',
        browserVersion: '17',
        system: 'macOS',
      },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6,2 Safari/605.1.15',
      { kind: 'desktop', name: 'Safari on macOS', browser: 'Safari', browserVersion: '15', system: 'macOS' },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/73.0.3683.88 Safari/537.36 Vivaldi/2.4.1488.36',
      {
        kind: 'desktop',
        name: 'Vivaldi on macOS',
        browser: 'Vivaldi',
        browserVersion: '2',
        system: 'macOS',
        systemVersion: '10.13.6',
      },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/73.0.3683.103 Safari/537.36 OPR/60.0.3255.50747 OPRGX/60.0.3255.50747',
      {
        kind: 'desktop',
        name: 'Opera GX on Windows',
        browser: 'Opera GX',
        browserVersion: '60',
        system: 'Windows',
      },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 YaBrowser/23.3.0.2246 Yowser/2.5 Safari/537.36',
      {
        kind: 'desktop',
        name: 'Yandex Browser on Windows',
        browser: 'Yandex Browser',
        browserVersion: '23',
        system: 'Windows',
      },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:97.0) Gecko/20100101 Firefox/97.0 LibreWolf/97.0.1',
      {
        kind: 'desktop',
        name: 'LibreWolf on Linux',
        browser: 'LibreWolf',
        browserVersion: '97',
        system: 'Linux',
      },
    ],
    [
      'Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv 11.0) like Gecko',
      {
        kind: 'desktop',
        name: 'Internet Explorer on Windows',
        browser: 'Internet Explorer',
        browserVersion: '11',
        system: 'Windows',
        systemVersion: '8.1',
      },
    ],
    [
      'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1; baidubrowser 1.x)',
      {
        kind: 'desktop',
        name: 'Baidu on Windows',
        browser: 'Baidu',
        browserVersion: '1',
        system: 'Windows',
        systemVersion: 'XP',
      },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Atom/1.41.0 Chrome/69.0.3497.128 Electron/4.2.7 Safari/537.36',
      {
        kind: 'desktop',
        name: 'Electron on Windows',
        browser: 'Electron',
        browserVersion: '4',
        system: 'Windows',
      },
    ],
  ]),
  ...publishedBy(sources.apple, [
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0.3 Safari/605.1.15',
      {
        kind: 'desktop',
        name: 'Safari on macOS',
        browser: 'Safari',
        browserVersion: '14',
        system: 'macOS',
        systemVersion: '10.14.6',
      },
    ],
  ]),
  ...publishedBy(sources.others, [
    [
      'Mozilla/5.0 (Windows NT 6.3; WOW64; Trident/7.0; .NET4.0E; .NET4.0C; .NET CLR 3.5.30729; .NET CLR 2.0.50727; .NET CLR 3.0.30729; Tablet PC 2.0; GWX:MANAGED; rv:11.0) like Gecko',
      {
        kind: 'desktop',
        name: 'Internet Explorer on Windows',
        browser: 'Internet Explorer',
        browserVersion: '11',
        system: 'Windows',
        systemVersion: '8.1',
      },
    ],
  ]),
  ...publishedBy(sources.chromeMobile, [
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_4) AppleWebKit/600.7.12 (KHTML, like Gecko) Version/8.0.7 Safari/600.7.12',
      {
        kind: 'desktop',
        name: 'Safari on macOS',
        browser: 'Safari',
        browserVersion: '8',
        system: 'macOS',
        systemVersion: '10.10.4',
      },
    ],
  ]),
];
