import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useState } from 'react';
import { attributes, slotClasses } from './readTheme.ts';
import './theming.css';

/** A page with all of its classes and attributes beside it: press one, and see where it is. */
export function ThemeInspector(props: Sessions.RootOptions) {
  const [selector, setSelector] = useState('.us-item');
  const names = [...slotClasses, ...attributes];
  return (
    <div className="theming">
      <style>{`.theming-page ${selector}, .theming-page${selector} { outline: 2px solid #d6249f; outline-offset: 1px; }`}</style>
      <section className="theming-names" aria-label="Classes and attributes">
        {names.map((each) => (
          <button
            key={each.name}
            type="button"
            aria-pressed={selector === each.selector}
            onClick={() => setSelector(each.selector)}
          >
            <code>{each.selector}</code>
          </button>
        ))}
      </section>
      <div className="theming-page">
        <DevicesPage
          {...props}
          defaultQuery={{ pageSize: 4 }}
          onReportSession={() => {}}
          onRenameSession={async () => {}}
        />
      </div>
    </div>
  );
}
