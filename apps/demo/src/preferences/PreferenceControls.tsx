import type { ReactNode } from 'react';
import { isLanguage, languages } from './languages.ts';
import { setLanguage, setTheme, type Theme, useEnglish, usePreferences } from './preferences.ts';

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Theme and language, on every screen. */
export function PreferenceControls(): ReactNode {
  const { theme, language } = usePreferences();
  const english = useEnglish();
  return (
    <div className="preferences">
      <select
        id="theme"
        aria-label="Theme"
        value={theme}
        onChange={({ target }) => {
          const next = themes.find(({ value }) => value === target.value);
          if (next) setTheme(next.value);
        }}
        {...english}
      >
        {themes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        id="language"
        aria-label="Language"
        value={language}
        onChange={({ target }) => isLanguage(target.value) && void setLanguage(target.value)}
      >
        {languages.map(({ language, name }) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
