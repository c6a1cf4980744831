import { describe, expect, it } from 'vitest';
import { createTranslator } from '../messages/createTranslator.ts';
import { english } from '../messages/english.ts';
import { packMessages, readMessages } from '../messages/readMessages.ts';
import type { Messages } from '../messages.ts';

const modules = import.meta.glob<Record<string, Messages>>('./*.ts', { eager: true });
const languages = Object.entries(modules)
  .filter(([path]) => !path.includes('.test.'))
  .map(([path, module]): [string, Messages] => {
    const name = path.slice('./'.length, -'.ts'.length);
    const messages = module[name];
    if (!messages) throw new Error(`${path} does not export ${name}.`);
    return [name, messages];
  });

/** Every single text of a language, by the path to it. */
function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] satisfies [string, string]]
      : textsOf(value, `${path}${key}.`),
  );
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
/** `selected.few` has to hold what `selected.other` holds. */
const inEnglish = (path: string) => path.replace(/\.(?:zero|one|two|few|many)$/, '.other');
const englishTexts = new Map(textsOf(english));

/** Words that are the same in English and in the language, as its people write them. */
const sameWords: Readonly<Record<string, readonly string[]>> = {
  french: ['Wallet', 'Pages', '{count} session', '{count} sessions'],
  german: ['Status', 'Details', 'System', 'App', 'Wallet', 'Passport'],
  indonesian: ['Status', 'Model'],
  spanish: ['Wallet'],
};

it('are fourteen, beside English', () => {
  expect(languages.map(([, { locale }]) => locale).sort()).toEqual(
    ['ar', 'de', 'es', 'fr', 'hi', 'id', 'ja', 'ko', 'pt-BR', 'ru', 'th', 'vi', 'zh-Hans', 'zh-Hant'].sort(),
  );
});

describe.each(languages)('%s', (name, messages) => {
  it('has a locale that is known everywhere, and runs in its direction', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(messages.locale)).toEqual([messages.locale]);
    expect(messages.direction).toBe(messages.locale === 'ar' ? 'rtl' : 'ltr');
  });

  it('has the same places to fill in as English', () => {
    for (const [path, text] of textsOf(messages)) {
      // A form for exactly one or two may say so in a word.
      if (/\.(?:one|two)$/.test(path) && placeholdersOf(text).length === 0) continue;
      expect([path, placeholdersOf(text)]).toEqual([
        path,
        placeholdersOf(englishTexts.get(inEnglish(path)) ?? path),
      ]);
    }
  });

  it('says nothing in English, and nothing at all', () => {
    const unchanged = textsOf(messages).filter(
      ([path, text]) =>
        path !== 'direction' &&
        /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, '')) &&
        text === englishTexts.get(path),
    );
    const allowed = sameWords[name] ?? [];
    expect(unchanged.filter(([, text]) => !allowed.includes(text))).toEqual([]);
    expect(textsOf(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('counts as its grammar does, where it has more than one form for a message', () => {
    const plurals = new Intl.PluralRules(messages.locale);
    const forms = new Set(Array.from({ length: 200 }, (_, index) => plurals.select(index + 1)));
    for (const message of Object.values(messages)) {
      if (typeof message === 'string' || !('other' in message)) continue;
      const own = Object.keys(message).filter((form) => form !== 'other');
      if (own.length > 0) expect(own.sort()).toEqual([...forms].filter((form) => form !== 'other').sort());
    }
  });

  it('fills numbers in as it writes them', () => {
    const { plural, number } = createTranslator(messages);
    expect(plural('severalSignedOut', 1234)).toContain(number(1234));
  });

  it('is the same once it is packed for publishing', () => {
    const { locale, direction } = messages;
    const packed = packMessages(messages);
    expect(packed.length).toBeGreaterThan(100);
    expect(readMessages(locale, direction, JSON.parse(JSON.stringify(packed)))).toEqual(messages);
  });
});
