import { type ReactNode, useState } from 'react';
import { app } from '../app.ts';
import { changeAppearance, readAppearance } from './appearance.ts';
import { isLanguage, languages } from './languages.ts';

const themes = [
  { value: 'auto', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The theme, which the devices page follows by itself, and its language. */
export function AppearancePage(): ReactNode {
  const [appearance, setAppearance] = useState(readAppearance);
  const change = (part: Partial<typeof appearance>) => {
    const next = { ...appearance, ...part };
    setAppearance(next);
    changeAppearance(next);
  };

  return (
    <>
      <title>{`Appearance · ${app.name}`}</title>
      <h1>Appearance</h1>
      <fieldset className="choice">
        <legend>Theme</legend>
        {themes.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              checked={appearance.theme === value}
              onChange={() => change({ theme: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="language">Language of the devices page</label>
        <select
          id="language"
          value={appearance.language}
          aria-describedby="language-note"
          onChange={({ target }) => isLanguage(target.value) && change({ language: target.value })}
        >
          {languages.map(({ language, name }) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
        <p id="language-note" className="muted small">
          The rest of this demo speaks English only.
        </p>
      </div>
    </>
  );
}
