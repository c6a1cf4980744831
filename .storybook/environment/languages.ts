import { english, type Messages } from '@user-sessions/react';
import { arabic } from '@user-sessions/react/languages/arabic';
import { french } from '@user-sessions/react/languages/french';
import { german } from '@user-sessions/react/languages/german';
import { hindi } from '@user-sessions/react/languages/hindi';
import { indonesian } from '@user-sessions/react/languages/indonesian';
import { japanese } from '@user-sessions/react/languages/japanese';
import { korean } from '@user-sessions/react/languages/korean';
import { portuguese } from '@user-sessions/react/languages/portuguese';
import { russian } from '@user-sessions/react/languages/russian';
import { simplifiedChinese } from '@user-sessions/react/languages/simplifiedChinese';
import { spanish } from '@user-sessions/react/languages/spanish';
import { thai } from '@user-sessions/react/languages/thai';
import { traditionalChinese } from '@user-sessions/react/languages/traditionalChinese';
import { vietnamese } from '@user-sessions/react/languages/vietnamese';
import { pseudoLocale } from './pseudoLocale.ts';

/** A language that the toolbar offers. */
export interface Language {
  /** What the toolbar's setting holds, such as `arabic`. */
  value: string;
  /** Its name in that language. */
  title: string;
  messages: Messages;
}

/** Every language of the library, and a pseudo-locale. */
export const languages: readonly Language[] = [
  ...Object.entries({
    english,
    arabic,
    french,
    german,
    hindi,
    indonesian,
    japanese,
    korean,
    portuguese,
    russian,
    simplifiedChinese,
    spanish,
    thai,
    traditionalChinese,
    vietnamese,
  }).map(([value, messages]) => ({ value, title: nameOf(messages.locale), messages })),
  { value: 'pseudo', title: 'Pseudo-locale', messages: pseudoLocale },
];

/** The language of a setting; English where there is none of that name. */
export function languageOf(value: string): Language {
  const [first] = languages;
  const match = languages.find((language) => language.value === value) ?? first;
  if (!match) throw new Error('There is no language.');
  return match;
}

function nameOf(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
