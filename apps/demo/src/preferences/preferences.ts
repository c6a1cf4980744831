import { english, type Messages } from '@user-sessions/react';
import { useSyncExternalStore } from 'react';
import { isLanguage, type Language, loadMessages } from './languages.ts';

/** How the app looks and which language it speaks; kept in this browser. */
export interface Preferences {
  theme: Theme;
  language: Language;
  /** Those of `language`, or of the last one that could be loaded. */
  messages: Messages;
}

/** `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const STORAGE_KEY = 'preferences';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let preferences: Preferences = { theme: 'auto', language: 'en', messages: english };

/** Applies what was chosen on an earlier visit. Call it before the first render: nothing changes under the user. */
export async function loadPreferences(): Promise<void> {
  const [theme, language] = (localStorage.getItem(STORAGE_KEY) ?? '').split(' ');
  if (theme === 'light' || theme === 'dark') changePreferences({ theme });
  else changePreferences({});
  systemIsDark.addEventListener('change', () => changePreferences({}));
  if (isLanguage(language)) await setLanguage(language);
}

export function setTheme(theme: Theme): void {
  changePreferences({ theme });
}

/** Loads a language and shows it. Where it cannot be loaded, the current one stays. */
export async function setLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language).catch(() => undefined);
  if (messages) changePreferences({ language, messages });
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => preferences);
}

/**
 * For texts that this demo has in English alone: their language, where the rest of the page speaks another one.
 *
 * @example <p {...useEnglish()}>Only in English</p>
 */
export function useEnglish(): { lang?: 'en' } {
  return usePreferences().language === 'en' ? {} : { lang: 'en' };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps a change, puts it on the document, and renders. */
function changePreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  const { theme, language, messages } = preferences;
  localStorage.setItem(STORAGE_KEY, `${theme} ${language}`);
  const { documentElement } = document;
  documentElement.lang = messages.locale;
  documentElement.dir = messages.direction;
  documentElement.dataset.theme = theme === 'auto' ? (systemIsDark.matches ? 'dark' : 'light') : theme;
  for (const listener of listeners) listener();
}
