import type { Messages } from '@user-sessions/react';
import { pseudoLocale } from './pseudoLocale.ts';

/** A language that the toolbar offers. */
export interface Language {
  /** What the toolbar's setting holds, such as `arabic`. */
  value: string;
  /** As its own people call it. */
  title: string;
  messages: Messages;
}

const modules = import.meta.glob<Record<string, unknown>>(
  [
    '../../packages/react/src/messages/english.ts',
    '../../packages/react/src/languages/*.ts',
    '!**/*.test.ts',
  ],
  { eager: true },
);

/** Every language that `packages/react/src/languages` has: a module that is added there shows up by itself. */
export const languages: readonly Language[] = [
  ...Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .flatMap(([value, messages]) => (isMessages(messages) ? [toLanguage(value, messages)] : []))
    .sort(englishFirst),
  { value: 'pseudo', title: 'Pseudo-locale', messages: pseudoLocale },
];

/** The language of a setting; English where there is none of that name. */
export function languageOf(value: string): Language {
  const [english] = languages;
  const found = languages.find((language) => language.value === value) ?? english;
  if (!found) throw new Error('There is no module of messages.');
  return found;
}

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && 'locale' in value && 'direction' in value;
}

function toLanguage(value: string, messages: Messages): Language {
  const names = new Intl.DisplayNames(messages.locale, { type: 'language' });
  const name = names.of(messages.locale) ?? messages.locale;
  return { value, title: name.charAt(0).toLocaleUpperCase(messages.locale) + name.slice(1), messages };
}

function englishFirst(a: Language, b: Language): number {
  if (a.value === 'english' || b.value === 'english') return a.value === 'english' ? -1 : 1;
  return a.messages.locale.localeCompare(b.messages.locale);
}
