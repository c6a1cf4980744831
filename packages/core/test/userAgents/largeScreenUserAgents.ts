import { type KnownUserAgent, publishedBy } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Tablets, televisions and game consoles. */
export const largeScreenUserAgents: KnownUserAgent[] = [
  ...publishedBy(sources.chromium, [
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.0.0 Safari/537.36',
      {
        kind: 'tablet',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '93',
        system: 'Android',
      },
    ],
  ]),
  ...publishedBy(sources.mdnFirefox, [
    [
      'Mozilla/5.0 (Android 4.4; Tablet; rv:41.0) Gecko/41.0 Firefox/41.0',
      {
        kind: 'tablet',
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
      'Mozilla/5.0 (iPad; CPU OS 16_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.4 YaBrowser/23.3.3.330 Mobile/15E148 Safari/605.1',
      {
        kind: 'tablet',
        name: 'Yandex Browser on iPad',
        browser: 'Yandex Browser',
        browserVersion: '23',
        system: 'iPadOS',
        systemVersion: '16.4.1',
        model: 'iPad',
      },
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 9_1 like Mac OS X) AppleWebKit/534.46 (KHTML, like Gecko) BaiduHD/5.4.0.0 Mobile/10A406 Safari/8536.25',
      {
        kind: 'tablet',
        name: 'Baidu on iPad',
        browser: 'Baidu',
        browserVersion: '5',
        system: 'iOS',
        systemVersion: '9.1',
        model: 'iPad',
      },
    ],
    [
      'Mozilla/4.0 (compatible; Linux 2.6.22) NetFront/3.4 Kindle/2.5 (screen 600x800; rotate)',
      { kind: 'tablet', name: 'Kindle on Linux', browser: 'Kindle', browserVersion: '2', system: 'Linux' },
    ],
    [
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 2.3) AppleWebkit/538.1 (KHTML, like Gecko) SamsungBrowser/1.0 TV Safari/538.1',
      {
        kind: 'tv',
        name: 'Samsung Internet on Samsung TV',
        browser: 'Samsung Internet',
        browserVersion: '1',
        system: 'Tizen',
        systemVersion: '2.3',
        model: 'Samsung TV',
      },
    ],
  ]),
  ...publishedBy(sources.google, [
    [
      'Mozilla/5.0 (Linux; Android 8.0.0; Pixel C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.64 Safari/537.36',
      {
        kind: 'tablet',
        name: 'Chrome on Android',
        browser: 'Chrome',
        browserVersion: '70',
        system: 'Android',
        systemVersion: '8.0.0',
        model: 'Pixel C',
      },
    ],
    [
      'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.225 Safari/537.36 CrKey/1.56.500000 DeviceType/Chromecast',
      {
        kind: 'tv',
        name: 'Chrome on Chromecast',
        browser: 'Chrome',
        browserVersion: '90',
        system: 'Chromecast',
        model: 'Chromecast',
      },
    ],
  ]),
  ...publishedBy(sources.samsungTv, [
    [
      'Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) 85.0.4183.93/6.5 TV Safari/537.36',
      { kind: 'tv', name: 'Samsung TV', system: 'Tizen', systemVersion: '6.5', model: 'Samsung TV' },
    ],
  ]),
  ...publishedBy(sources.lgTv, [
    [
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/53.0.2785.34 Safari/537.36 WebAppManager',
      {
        kind: 'tv',
        name: 'Chrome on LG TV',
        browser: 'Chrome',
        browserVersion: '53',
        system: 'webOS',
        model: 'LG TV',
      },
    ],
  ]),
  ...publishedBy(sources.fireTv, [
    [
      'Mozilla/5.0 (Linux; Android 4.2.2; AFTB Build/JDQ39) AppleWebKit/537.22 (KHTML, like Gecko) Chrome/25.0.1364.173 Mobile Safari/537.22',
      {
        kind: 'tv',
        name: 'Chrome on Fire TV',
        browser: 'Chrome',
        browserVersion: '25',
        system: 'Android',
        systemVersion: '4.2.2',
        model: 'Fire TV',
      },
    ],
  ]),
  ...publishedBy(sources.others, [
    [
      'Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.152 Safari/537.36 OPR/29.0.1803.0 OMI/4.5.23.37.MOT2.13 HbbTV/1.2.1 (;Philips;32PHS5301/12;;_TV_MT5800;) Firmware/TPM161E_012.002.045.001 en',
      {
        kind: 'tv',
        name: 'Opera on Philips TV',
        browser: 'Opera',
        browserVersion: '29',
        system: 'Linux',
        model: 'Philips TV',
      },
    ],
  ]),
  ...publishedBy(sources.sony, [
    [
      'Mozilla/5.0 (Playstation; Playstation 5/1.05) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
      {
        kind: 'tv',
        name: 'Playstation 5',
        system: 'Playstation',
        systemVersion: '5',
        model: 'Playstation 5',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 9; BRAVIA 4K GB ATV3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/103.0.0.0 Mobile Safari/537.36',
      {
        kind: 'tv',
        name: 'Chrome on Sony TV',
        browser: 'Chrome',
        browserVersion: '103',
        system: 'Android',
        systemVersion: '9',
        model: 'Sony TV',
      },
    ],
  ]),
  ...publishedBy(sources.microsoft, [
    [
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; Xbox; Xbox One)',
      {
        kind: 'tv',
        name: 'Internet Explorer on Xbox One',
        browser: 'Internet Explorer',
        browserVersion: '10',
        system: 'Windows Phone',
        systemVersion: '8.0',
        model: 'Xbox One',
      },
    ],
  ]),
];
