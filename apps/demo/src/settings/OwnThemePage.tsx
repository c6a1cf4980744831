import { type ReactNode, useState } from 'react';
import { app } from '../app.ts';
import { shadcnTheme, themes } from '../ownTheme/themes.ts';
import { Devices } from './Devices.tsx';
import { SourceCode } from './SourceCode.tsx';

/** The devices page again, dressed by a stylesheet of the app's. */
export function OwnThemePage(): ReactNode {
  const [theme, setTheme] = useState(shadcnTheme);
  return (
    <>
      <title>{`Own theme · ${app.name}`}</title>
      <h1>Own theme</h1>
      <fieldset className="choice">
        <legend>Dressed like</legend>
        {themes.map((each) => (
          <label key={each.className}>
            <input type="radio" name="theme" checked={each === theme} onChange={() => setTheme(each)} />
            {each.name}
          </label>
        ))}
      </fieldset>
      <Devices className={theme.className} pageSize={5} />
      <SourceCode name={`${theme.className}.css`} code={theme.stylesheet} />
    </>
  );
}
