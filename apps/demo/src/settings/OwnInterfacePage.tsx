import type { ReactNode } from 'react';
import { app } from '../app.ts';
import rowSource from '../ownInterface/SessionRow.tsx?raw';
import { SessionTable } from '../ownInterface/SessionTable.tsx';
import tableSource from '../ownInterface/SessionTable.tsx?raw';
import { SourceCode } from './SourceCode.tsx';

/** The same sessions in a look of the app's own: nothing but the hooks is used. */
export function OwnInterfacePage(): ReactNode {
  return (
    <>
      <title>{`Own interface · ${app.name}`}</title>
      <h1>Own interface</h1>
      <p className="muted">
        The same sessions as under Security, on the hooks alone: the table is the app’s own.
      </p>
      <SessionTable />
      <SourceCode name="SessionTable.tsx" code={tableSource} />
      <SourceCode name="SessionRow.tsx" code={rowSource} />
    </>
  );
}
