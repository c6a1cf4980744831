import type { ReactNode } from 'react';
import { app } from '../app.ts';
import { useEnglish } from '../preferences/preferences.ts';
import { SourceCode } from '../shell/SourceCode.tsx';
import rowSource from './SessionRow.tsx?raw';
import { SessionTable } from './SessionTable.tsx';
import tableSource from './SessionTable.tsx?raw';

/** The same sessions in an interface of the app's own: only the hooks are used. */
export function BuiltWithHooksPage(): ReactNode {
  const english = useEnglish();
  return (
    <div {...english}>
      <title>{`Built with hooks · ${app.name}`}</title>
      <h1>Built with hooks</h1>
      <p className="muted">
        The same sessions in a table of this app. The hooks list them and sign them out; every element is the
        app’s own.
      </p>
      <SessionTable />
      <section className="code" aria-labelledby="code-title">
        <h2 id="code-title">The code of this table</h2>
        <SourceCode name="SessionTable.tsx" code={tableSource} />
        <SourceCode name="SessionRow.tsx" code={rowSource} />
      </section>
    </div>
  );
}
