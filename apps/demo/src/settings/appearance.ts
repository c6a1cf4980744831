import { isLanguage, type Language } from './languages.ts';

/** How a person wants the app to look and to speak, kept in this browser. */
export interface Appearance {
  theme: 'auto' | 'light' | 'dark';
  language: Language;
}

const key = 'appearance';

/** What was chosen before, or else what the system says, in English. */
export function readAppearance(): Appearance {
  const [theme, language] = (localStorage.getItem(key) ?? '').split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    language: isLanguage(language) ? language : 'en',
  };
}

/** Keeps a choice and shows it at once. */
export function changeAppearance(appearance: Appearance): void {
  localStorage.setItem(key, `${appearance.theme} ${appearance.language}`);
  showAppearance(appearance);
}

/** Puts the theme on the document; the language is asked for where it is spoken. */
export function showAppearance({ theme }: Appearance): void {
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}
