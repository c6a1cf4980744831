import { type KnownUserAgent, publishedBy } from './knownUserAgent.ts';
import { sources } from './sources.ts';

/** Wallets, and browsers within apps. */
export const appUserAgents: KnownUserAgent[] = [
  ...publishedBy(sources.walletDocs, [
    [
      'Mozilla/5.0 (Linux; Android 9; MIX 2 Build/PKQ1.190118.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0.3987.99 Mobile Safari/537.36 ABTWallet/2.5.0',
      {
        kind: 'wallet',
        name: 'ABTWallet on Android',
        browser: 'ABTWallet',
        browserVersion: '2',
        system: 'Android',
        systemVersion: '9',
        model: 'MIX 2',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 5_1 like Mac OS X) AppleWebKit/534.46 (KHTML, like Gecko) Version/5.1 Mobile/9B176 Safari/7534.48.3 ABTWallet/2.3.24',
      {
        kind: 'wallet',
        name: 'ABTWallet on iPhone',
        browser: 'ABTWallet',
        browserVersion: '2',
        system: 'iOS',
        systemVersion: '5.1',
        model: 'iPhone',
      },
    ],
  ]),
  ...publishedBy(sources.walletTests, [
    [
      'okhttp/3.12.2 ArcWallet/2.7.17 (Linux; U; Android 25; LGE Build/Nexus5)',
      {
        kind: 'wallet',
        name: 'ArcWallet on Android',
        browser: 'ArcWallet',
        browserVersion: '2',
        system: 'Android',
      },
    ],
    [
      'ArcWallet/2.7.2 iPhone12,3 iOS/13.0 CFNetwork/1098.7 Darwin/19.0.0',
      {
        kind: 'wallet',
        name: 'ArcWallet on iPhone',
        browser: 'ArcWallet',
        browserVersion: '2',
        system: 'iOS',
        systemVersion: '13.0',
        model: 'iPhone',
      },
    ],
    ['ArcWallet/0.5.0', { kind: 'wallet', name: 'ArcWallet', browser: 'ArcWallet', browserVersion: '0' }],
    ['arcwallet/1.0.0', { kind: 'wallet', name: 'ArcWallet', browser: 'ArcWallet', browserVersion: '1' }],
    ['abtwallet/2.1.0', { kind: 'wallet', name: 'ABTWallet', browser: 'ABTWallet', browserVersion: '2' }],
  ]),
  ...publishedBy(sources.others, [
    [
      'Mozilla/5.0 (Linux; Android 10; 2020/2021 UHD Android TV Build/QTG3.201102.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) version/4.0 Chrome/83.0.4103.101 Mobile Safari/537.36',
      {
        kind: 'in-app-browser',
        name: 'In-app browser on Android TV',
        browser: 'In-app browser',
        system: 'Android',
        systemVersion: '10',
        model: 'Android TV',
      },
    ],
  ]),
  ...publishedBy(sources.browsers, [
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 8_4_1 like Mac OS X) AppleWebKit/600.1.4 (KHTML, like Gecko) Mobile/12H321 MicroMessenger/6.3.6 NetType/WIFI Language/zh_CN',
      {
        kind: 'in-app-browser',
        name: 'WeChat on iPhone',
        browser: 'WeChat',
        browserVersion: '6',
        system: 'iOS',
        systemVersion: '8.4.1',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; U; Android 5.1; zh-cn; Lenovo K50-t5 Build/LMY47D) AppleWebKit/533.1 (KHTML, like Gecko)Version/4.0 MQQBrowser/5.4 TBS/025478 Mobile Safari/533.1 MicroMessenger/6.3.5.50_r1573191.640 NetType/WIFI Language/zh_CN',
      {
        kind: 'in-app-browser',
        name: 'WeChat on Android',
        browser: 'WeChat',
        browserVersion: '6',
        system: 'Android',
        systemVersion: '5.1',
        model: 'K50-t5',
      },
    ],
    [
      'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/39.0.2171.95 Safari/537.36 MicroMessenger/6.5.2.501 NetType/WIFI WindowsWechat QBCore/3.43.901.400 QQBrowser/9.0.2524.400',
      {
        kind: 'in-app-browser',
        name: 'WeChat on Windows',
        browser: 'WeChat',
        browserVersion: '6',
        system: 'Windows',
        systemVersion: '7',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 14_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 142.0.0.22.109 (iPhone12,5; iOS 14_1; en_US; en-US; scale=3.00; 1242x2688; 214888322) NW/1',
      {
        kind: 'in-app-browser',
        name: 'Instagram on iPhone',
        browser: 'Instagram',
        browserVersion: '142',
        system: 'iOS',
        systemVersion: '14.1',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_1 like Mac OS X) AppleWebKit/603.1.30 (KHTML, like Gecko) Mobile/14E304 [FBAN/FBIOS;FBAV/91.0.0.41.73;FBBV/57050710;FBDV/iPhone8,1;FBMD/iPhone;FBSN/iOS;FBSV/10.3.1;FBSS/2;FBCR/Telekom.de;FBID/phone;FBLC/de_DE;FBOP/5;FBRV/0])',
      {
        kind: 'in-app-browser',
        name: 'Facebook on iPhone',
        browser: 'Facebook',
        browserVersion: '91',
        system: 'iOS',
        systemVersion: '10.3.1',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 5.0; SM-G900P Build/LRX21T; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/43.0.2357.121 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/35.0.0.48.273;]',
      {
        kind: 'in-app-browser',
        name: 'Facebook on Android',
        browser: 'Facebook',
        browserVersion: '35',
        system: 'Android',
        systemVersion: '5.0',
        model: 'SM-G900P',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 11_2_6 like Mac OS X) AppleWebKit/604.5.6 (KHTML, like Gecko) Mobile/15D100 Safari Line/8.4.1',
      {
        kind: 'in-app-browser',
        name: 'LINE on iPhone',
        browser: 'LINE',
        browserVersion: '8',
        system: 'iOS',
        systemVersion: '11.2.6',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]',
      {
        kind: 'in-app-browser',
        name: 'LinkedIn on iPhone',
        browser: 'LinkedIn',
        system: 'iOS',
        systemVersion: '15.4.1',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 12; SM-G988N Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.79 Mobile Safari/537.36;KAKAOTALK 2409760',
      {
        kind: 'in-app-browser',
        name: 'KakaoTalk on Android',
        browser: 'KakaoTalk',
        system: 'Android',
        systemVersion: '12',
        model: 'SM-G988N',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari/604.1 trill_43.0.0 BytedanceWebview/d8a21c6',
      {
        kind: 'in-app-browser',
        name: 'TikTok on iPhone',
        browser: 'TikTok',
        browserVersion: '43',
        system: 'iOS',
        model: 'iPhone',
      },
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; VOG-AL00 Build/HUAWEIVOG-AL00; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/105.0.5195.148 MYWeb/0.2.103.0_20230131112530 UWS/3.22.2.9999 UCBS/3.22.2.9999_220000000000 Mobile Safari/537.36 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) AliApp(AP/10.3.50.9999) AlipayClient/10.3.50.9999 Language/en isConcaveScreen/true Region/CN ProductType/devAriver/1.0.0',
      {
        kind: 'in-app-browser',
        name: 'Alipay on Android',
        browser: 'Alipay',
        browserVersion: '10',
        system: 'Android',
        systemVersion: '10',
        model: 'VOG-AL00',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_2 like Mac OS X) AppleWebKit/602.1.50 (KHTML, like Gecko) GSA/30.1.161623614 Mobile/14F89 Safari/602.1',
      {
        kind: 'in-app-browser',
        name: 'Google app on iPhone',
        browser: 'Google app',
        browserVersion: '30',
        system: 'iOS',
        systemVersion: '10.3.2',
        model: 'iPhone',
      },
    ],
  ]),
  ...publishedBy(sources.apple, [
    [
      'Mozilla/5.0 (iPad; CPU OS 14_4_2 like Mac OS X) WebKit/8610 (KHTML, like Gecko) Mobile/18D70 [FBAN/FBIOS;FBDV/iPad7,11;FBMD/iPad;FBSN/iOS;FBSV/14.4.2;FBSS/2;FBID/tablet;FBLC/en_US;FBOP/5]',
      {
        kind: 'in-app-browser',
        name: 'Facebook on iPad',
        browser: 'Facebook',
        system: 'iPadOS',
        systemVersion: '14.4.2',
        model: 'iPad',
      },
    ],
  ]),
  ...publishedBy(sources.webview, [
    [
      'Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      {
        kind: 'in-app-browser',
        name: 'In-app browser on Android',
        browser: 'In-app browser',
        system: 'Android',
      },
    ],
  ]),
  ...publishedBy(sources.inapp, [
    [
      'Mozilla/5.0 (iPad; CPU OS 18_1_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 YJApp-IOS jp.co.yahoo.ipn.appli/4.131.0',
      {
        kind: 'in-app-browser',
        name: 'In-app browser on iPad',
        browser: 'In-app browser',
        system: 'iPadOS',
        systemVersion: '18.1.1',
        model: 'iPad',
      },
    ],
  ]),
  ...publishedBy(sources.google, [
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 6 Pro Build/AP4A.241205.013; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/132.0.6834.163 Mobile Safari/537.36 Line/15.0.0/IAB',
      {
        kind: 'in-app-browser',
        name: 'LINE on Android',
        browser: 'LINE',
        browserVersion: '15',
        system: 'Android',
        systemVersion: '15',
        model: 'Pixel 6 Pro',
      },
    ],
  ]),
];
