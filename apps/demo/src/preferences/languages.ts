import { english, type Messages } from '@user-sessions/react';

const loaders = {
  en: async () => english,
  ar: async () => (await import('@user-sessions/react/languages/arabic')).arabic,
  de: async () => (await import('@user-sessions/react/languages/german')).german,
  es: async () => (await import('@user-sessions/react/languages/spanish')).spanish,
  fr: async () => (await import('@user-sessions/react/languages/french')).french,
  hi: async () => (await import('@user-sessions/react/languages/hindi')).hindi,
  id: async () => (await import('@user-sessions/react/languages/indonesian')).indonesian,
  ja: async () => (await import('@user-sessions/react/languages/japanese')).japanese,
  ko: async () => (await import('@user-sessions/react/languages/korean')).korean,
  'pt-BR': async () => (await import('@user-sessions/react/languages/portuguese')).portuguese,
  ru: async () => (await import('@user-sessions/react/languages/russian')).russian,
  th: async () => (await import('@user-sessions/react/languages/thai')).thai,
  vi: async () => (await import('@user-sessions/react/languages/vietnamese')).vietnamese,
  'zh-Hans': async () => (await import('@user-sessions/react/languages/simplifiedChinese')).simplifiedChinese,
  'zh-Hant': async () =>
    (await import('@user-sessions/react/languages/traditionalChinese')).traditionalChinese,
} satisfies Record<string, () => Promise<Messages>>;

/** A language of the devices page, as a BCP 47 tag. */
export type Language = keyof typeof loaders;

/** All of them, each with its name in that language. */
export const languages = Object.keys(loaders)
  .filter(isLanguage)
  .map((language) => ({ language, name: nameOf(language) }));

/** Whether there are messages in a language. */
export function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(loaders, value);
}

/** Fetches the messages of one language, and of no other. */
export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]();
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
