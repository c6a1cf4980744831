import { type ReactNode, useState } from 'react';
import { app } from '../app.ts';
import { changeAppearance, readAppearance } from './appearance.ts';

const themes = [
  { value: 'auto', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const directions = [
  { value: 'ltr', label: 'Left to right' },
  { value: 'rtl', label: 'Right to left' },
] as const;

/** Theme and direction, which the devices page follows by itself. */
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
      <fieldset className="choice">
        <legend>Direction</legend>
        {directions.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="direction"
              checked={appearance.direction === value}
              onChange={() => change({ direction: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}
