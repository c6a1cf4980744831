import { describe, expect, it } from 'vitest';
import { createTranslator } from '../createTranslator.ts';
import type { Messages, PluralMessage } from '../messages.ts';
import { english } from './english.ts';

const modules = import.meta.glob<Record<string, Messages>>(['./*.ts', '!./*.test.ts'], { eager: true });
const languages = Object.entries(modules).map(([path, module]): [string, Messages] => {
  const name = path.slice('./'.length, -'.ts'.length);
  const messages = module[name];
  if (!messages) throw new Error(`${path} does not export ${name}.`);
  return [name, messages];
});
const translations = languages.filter(([name]) => name !== 'english');

/** Every single text of a language, by the path to it, such as `selected.other`. */
function textsOf({ locale, direction, ...messages }: Messages): [path: string, text: string][] {
  const collect = (values: object, path: string): [string, string][] =>
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] satisfies [string, string]]
        : collect(value, `${path}${key}.`),
    );
  return collect(messages, '');
}

function pluralsOf(messages: Messages): [key: string, forms: PluralMessage][] {
  return Object.entries(messages).flatMap(([key, value]): [string, PluralMessage][] =>
    typeof value === 'object' && 'other' in value ? [[key, value]] : [],
  );
}

const PLACEHOLDER = /\{\w+\}/g;
const placeholdersOf = (text: string) => [...new Set(text.match(PLACEHOLDER))].sort();
const withoutPlaceholders = (text: string) => text.replace(PLACEHOLDER, '');
const isLatin = ({ title }: Messages) => /[a-z]/i.test(title);
const languageOf = ({ locale }: Messages) => new Intl.Locale(locale).language;

const englishTexts = new Map(textsOf(english));
/** `selected.few` has to hold what `selected.other` holds. */
const inEnglish = (path: string) =>
  englishTexts.get(path.replace(/\.(?:zero|one|two|few|many)$/, '.other')) ?? '';

/** Numbers of devices. The forms that some languages have from a million on are not needed. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

/** The numbers that each plural form of a language stands for. */
function countsByForm({ locale }: Messages): Map<string, number[]> {
  const rules = new Intl.PluralRules(locale);
  const counts = new Map<string, number[]>([['other', []]]);
  for (const count of COUNTS) {
    const form = rules.select(count);
    counts.set(form, [...(counts.get(form) ?? []), count]);
  }
  return counts;
}

/** Words that are the same in English and in the language. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  french: ['Wallet', 'Pages', '{count} session', '{count} sessions'],
  german: ['Status', 'Details', 'Browser', 'System', 'App', 'Wallet', 'Passport', 'Tablets', 'Apps'],
  indonesian: ['Status', 'Browser', 'Model'],
  portuguese: ['Tablets', 'TVs'],
  spanish: ['Wallet'],
};

/** Latin words that languages of other scripts use. */
const LATIN_WORDS = ['IP', 'TV', 'User', 'Agent'];

/** Buttons whose accessible name is longer than their label. Speech control finds them by the label (WCAG 2.5.3). */
const LABELS = [
  ['tryAgain', 'tryAgainDevice'],
  ['rename', 'renameDevice'],
  ['signOut', 'signOutDevice'],
  ['signOut', 'signOutCurrent'],
  ['notMe', 'notMeDevice'],
  ['select', 'selectDevice'],
] as const;

/** What must not stand in a text, by language. */
const WRONG_PUNCTUATION: Readonly<Record<string, RegExp>> = {
  // Full-width marks alone.
  zh: /[,.:;?!()]/,
  ja: /[,.:;?!()]/,
  // The comma, semicolon and question mark of the script.
  ar: /[,;?]/,
  // A no-break space before `:` and inside « », a narrow one before `?`, `!` and `;`.
  fr: /(?<!\u00a0)[:»]|«(?!\u00a0)|(?<!\u202f)[?!;]/,
  // A no-break space before the ellipsis.
  de: /(?<!\u00a0)…/,
  // A danda ends a sentence.
  hi: /\./,
  // No mark ends a sentence or a question.
  th: /[.?!]/,
  // A question begins with its mark.
  es: /^[^¿]*\?/,
};

/** How a sentence and a question end, by language, where it is not as in English. */
const ENDINGS: Readonly<Record<string, readonly [sentence: string, question: string]>> = {
  zh: ['。', '？'],
  ja: ['。', '？'],
  ar: ['.', '؟'],
  hi: ['।', '?'],
  th: ['', ''],
};

describe.each(languages)('%s', (_name, messages) => {
  const texts = textsOf(messages);
  const language = languageOf(messages);

  it('has a locale that browsers know, and the direction of its script', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(messages.locale)).toEqual([messages.locale]);
    expect(messages.direction).toBe(/[\u0590-\u08ff]/.test(messages.title) ? 'rtl' : 'ltr');
  });

  it('has no empty message', () => {
    expect(texts.filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('has the placeholders of English', () => {
    const forms = countsByForm(messages);
    for (const [path, text] of texts) {
      const expected = placeholdersOf(inEnglish(path));
      // A form for one number alone may say it in a word.
      const isOneNumber = forms.get(path.split('.').at(-1) ?? '')?.length === 1;
      const found = placeholdersOf(text);
      if (isOneNumber && expected.includes('{count}') && !found.includes('{count}')) found.push('{count}');
      expect([path, found.sort()]).toEqual([path, expected]);
    }
  });

  it('has the plural forms of its grammar in every message that counts', () => {
    const forms = [...countsByForm(messages).keys()].sort();
    for (const [key, message] of pluralsOf(messages)) {
      expect([key, Object.keys(message).sort()]).toEqual([key, forms]);
    }
  });

  it('writes numbers in its own digits and separators', () => {
    const { plural, number } = createTranslator(messages);
    expect(plural('severalSignedOut', 1234)).toContain(number(1234));
  });

  it('names each row’s button with its visible label', () => {
    for (const [label, name] of LABELS) {
      expect([name, messages[name].toLowerCase()]).toEqual([
        name,
        expect.stringContaining(messages[label].toLowerCase()),
      ]);
    }
  });

  it('has the punctuation of its script', () => {
    const wrong = WRONG_PUNCTUATION[language];
    expect(texts.filter(([, text]) => wrong?.test(text))).toEqual([]);
    // Typewriter marks: ’ and … are single characters.
    expect(texts.filter(([, text]) => /['"]|\.\.\./.test(text))).toEqual([]);
  });

  it('ends sentences and questions where English does', () => {
    const [sentence, question] = ENDINGS[language] ?? ['.', '?'];
    const endings = new Map([
      ['.', sentence],
      ['?', question],
      ['…', '…'],
    ]);
    for (const [path, text] of texts) {
      const ending = endings.get(inEnglish(path).slice(-1));
      if (ending !== undefined) expect([path, text.endsWith(ending)]).toEqual([path, true]);
      else expect([path, text]).toEqual([path, expect.not.stringMatching(/[.?…。？؟।]$/)]);
    }
  });
});

describe.each(translations)('%s', (name, messages) => {
  it('has no English left', () => {
    const unchanged = textsOf(messages)
      .filter(
        ([path, text]) => /[a-z]{3}/i.test(withoutPlaceholders(text)) && text === englishTexts.get(path),
      )
      .map(([, text]) => text);
    expect(new Set(unchanged)).toEqual(new Set(SAME_WORDS[name]));
    if (isLatin(messages)) return;
    const latin = textsOf(messages).flatMap(([, text]) => withoutPlaceholders(text).match(/[a-z]+/gi) ?? []);
    expect(latin.filter((word) => !LATIN_WORDS.includes(word))).toEqual([]);
  });
});
