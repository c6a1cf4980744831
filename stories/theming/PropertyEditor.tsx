import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useState } from 'react';
import { properties } from './readTheme.ts';
import './theming.css';

/** Every custom property in a field of its own. What you type is the theme of the page beside it. */
export function PropertyEditor(props: Sessions.RootOptions) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ '--us-accent': '#7a3cff' });
  const changed = Object.entries(values).filter(([, value]) => value.trim());
  const css = `.us-root {\n${changed.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;
  return (
    <div className="theming">
      {/* Outside of any layer, so it wins over the page's own. */}
      <style>{`.theming-page { ${css} }`}</style>
      <div className="theming-names">
        {properties.map(({ name, value }) => (
          <label key={name}>
            <code>{name}</code>
            <input
              value={values[name] ?? ''}
              placeholder={value}
              spellCheck={false}
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
          </label>
        ))}
        {/* Long values scroll, and what scrolls has to be reachable by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <pre tabIndex={0}>{css}</pre>
      </div>
      <div className="theming-page">
        <DevicesPage {...props} defaultQuery={{ pageSize: 4 }} />
      </div>
    </div>
  );
}
