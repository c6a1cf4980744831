const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X)';

/** User agents of all kinds of devices, as they send them. `null` is a device without one. */
export const sampleUserAgents: readonly (string | null)[] = [
  // Desktops
  `${WINDOWS} ${WEBKIT} Chrome/131.0.0.0 Safari/537.36`,
  `${MAC} ${SAFARI} Version/18.1 Safari/605.1.15`,
  `${WINDOWS} ${WEBKIT} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  `${MAC} ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`,
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
  `${LINUX} ${WEBKIT} Chrome/129.0.0.0 Safari/537.36`,
  `${WINDOWS} ${WEBKIT} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`,
  `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0',
  // Phones
  `${IPHONE} ${SAFARI} Version/18.1 Mobile/15E148 Safari/604.1`,
  `${ANDROID} ${WEBKIT} Chrome/131.0.0.0 Mobile Safari/537.36`,
  `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36`,
  `${IPHONE} ${SAFARI} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
  'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
  `Mozilla/5.0 (Linux; Android 13; SM-S918B) ${WEBKIT} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
  // Tablets
  `${IPAD} ${SAFARI} Version/17.6 Mobile/15E148 Safari/604.1`,
  `Mozilla/5.0 (Linux; Android 13; SM-X910) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`,
  'Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/126.4.1 like Chrome/126.0.6478.134 Safari/537.36',
  // Televisions, a watch and a console
  `Mozilla/5.0 (Web0S; Linux/SmartTV) ${WEBKIT} Chrome/108.0.5359.211 Safari/537.36 WebAppManager`,
  'Mozilla/5.0 (SMART-TV; LINUX; Tizen 8.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/8.0 TV Safari/537.36',
  'Mozilla/5.0 (Linux; Tizen 5.5; SAMSUNG SM-R840) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/3.5 Chrome/69.0.3497.106 Mobile Safari/537.36',
  'Mozilla/5.0 (PlayStation; PlayStation 5/8.40) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15',
  // Wallets
  `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${SAFARI} Mobile/15E148 ABTWallet/5.8.0`,
  `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${WEBKIT} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 ArcWallet/5.12.0`,
  `${IPHONE} ${SAFARI} Mobile/15E148 ArcWallet/5.12.1`,
  `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36 ArcSphere/1.2.0`,
  `${IPHONE} ${SAFARI} Mobile/15E148 ArcSphere/1.3.2`,
  // Browsers inside apps
  `${IPHONE} ${SAFARI} Mobile/15E148 [FBAN/FBIOS;FBAV/490.0.0.41.107;FBDV/iPhone15,3]`,
  `Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A; wv) ${WEBKIT} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 Instagram 355.1.0.44.103 Android`,
  `Mozilla/5.0 (Linux; Android 13; M2101K6G; wv) ${WEBKIT} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49.2600`,
  `${IPHONE} ${SAFARI} Mobile/15E148 Safari Line/14.19.1`,
  // Programs, a bot, and a device without one
  'curl/8.5.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'BlockletSDK/1.17.12',
  'node',
  null,
];
