/** Where the user agents were published. */
export const sources = {
  chromium: 'https://www.chromium.org/updates/ua-reduction/',
  mdnUserAgent: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent#firefox_ua_string',
  mdnOpera: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent#opera_ua_string',
  mdnReduction:
    'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent#user-agent_reduction',
  mdnTools:
    'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent#library_and_net_tool_ua_strings',
  mdnFirefox: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent/Firefox',
  edge: 'https://learn.microsoft.com/microsoft-edge/web-platform/user-agent-string',
  ie: 'https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/compatibility/hh869301(v=vs.85)',
  webkit26: 'https://webkit.org/blog/17333/webkit-features-in-safari-26-0/',
  chromeMobile: 'https://developer.chrome.com/docs/multidevice/user-agent',
  webview: 'https://android-developers.googleblog.com/2024/12/user-agent-reduction-on-android-webview.html',
  samsungTv:
    'https://developer.samsung.com/smarttv/develop/guides/fundamentals/retrieving-platform-information.html',
  lgTv: 'https://webostv.developer.lge.com/develop/specifications/web-api-and-web-engine',
  fireTv: 'https://developer.amazon.com/docs/fire-tv/user-agent-strings.html',
  bowser: 'https://github.com/bowser-js/bowser/pull/278',
  walletDocs: 'ArcBlock developer documentation, "ABT Wallet" as a custom device of Chrome DevTools',
  walletTests: 'https://github.com/ArcBlock/blocklet-server, the tests that parse the user agents of wallets',
  blocklet: 'https://github.com/ArcBlock/blocklet-server, the tests of the Blocklet SDK’s requests',
  browsers: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/browser/browser-all.json',
  apple: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/device/apple.json',
  others: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/device/_others.json',
  sony: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/device/sony.json',
  microsoft: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/device/microsoft.json',
  google: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/device/google.json',
  crawlers: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/extension/crawler.json',
  libraries: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/extension/library.json',
  inapp: 'https://github.com/faisalman/ua-parser-js/blob/master/test/data/ua/extension/inapp.json',
} as const;
