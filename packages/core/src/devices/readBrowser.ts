import { plainWords } from './plainWords.ts';

/** Names as their vendors write them, by what ua-parser-js says in lower case; '' where it tells nothing. */
const names: Record<string, string> = {
  'mobile safari': 'Safari',
  'chrome webview': '',
  webkit: '',
  khtml: '',
  mozilla: '',
  'android browser': 'Android Browser',
  ie: 'Internet Explorer',
  iemobile: 'Internet Explorer',
  'opera mobi': 'Opera Mobile',
  'samsung browser': 'Samsung Internet',
  'oculus browser': 'Meta Quest Browser',
  'huawei browser': 'Huawei Browser',
  ucbrowser: 'UC Browser',
  qqbrowser: 'QQ Browser',
  yandex: 'Yandex Browser',
};

/** The browser and its major version; nothing where only an engine is named. */
export function readBrowser(found: { name?: string | undefined; major?: string | undefined }) {
  const given = found.name ?? '';
  const browser = plainWords(names[given.toLowerCase()] ?? given, 24);
  const version = browser && /^\d{1,4}$/.test(found.major ?? '') ? found.major : undefined;
  return { browser, browserVersion: version };
}
