import { type ReactNode, useState } from 'react';
import { app } from '../app.ts';
import { Devices } from '../devices/Devices.tsx';
import { useEnglish } from '../preferences/preferences.ts';
import { SourceCode } from '../shell/SourceCode.tsx';
import { type Theme, themes, toStylesheet } from './themes.ts';
import { useStylesheet } from './useStylesheet.ts';

/** The finished page in another look, and the stylesheet that makes it. */
export function ThemesPage(): ReactNode {
  const english = useEnglish();
  const [theme, setTheme] = useState<Theme>(themes[0]);
  const stylesheet = toStylesheet(theme);
  useStylesheet(stylesheet);
  return (
    <>
      <div {...english}>
        <title>{`Themes · ${app.name}`}</title>
        <h1>Themes</h1>
        <p className="muted">
          A theme is a few custom properties and, where you want more, rules for slot classes. Pick one, then
          change it.
        </p>
        <ThemeControls theme={theme} onChange={setTheme} />
      </div>
      <Devices className="my-theme" defaultQuery={{ pageSize: 5 }} />
      <section className="code" aria-labelledby="code-title" {...english}>
        <h2 id="code-title">The stylesheet of this theme</h2>
        <SourceCode name="my-theme.css" code={stylesheet} />
      </section>
    </>
  );
}

function ThemeControls({ theme, onChange }: ThemeControlsProps): ReactNode {
  return (
    <div className="theme-controls">
      <fieldset className="swatches">
        <legend>Theme to start from</legend>
        {themes.map((each) => (
          <label key={each.name}>
            <input
              type="radio"
              name="swatch"
              checked={each.name === theme.name}
              onChange={() => onChange(each)}
            />
            <span className="swatch" style={{ background: each.accent, borderRadius: each.radius }} />
            {each.name}
          </label>
        ))}
      </fieldset>
      <label className="adjust">
        Accent
        <input
          type="color"
          value={theme.accent}
          onChange={({ target }) => onChange({ ...theme, accent: target.value })}
        />
      </label>
      <label className="adjust">
        Radius
        <input
          type="range"
          min="0"
          max="24"
          value={theme.radius}
          onChange={({ target }) => onChange({ ...theme, radius: target.valueAsNumber })}
        />
        <output>{theme.radius} px</output>
      </label>
    </div>
  );
}

interface ThemeControlsProps {
  theme: Theme;
  onChange: (theme: Theme) => void;
}
