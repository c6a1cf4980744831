import type { ReactNode } from 'react';

/** How something on this page is made, for those who ask. */
export function SourceCode({ name, code }: SourceCodeProps): ReactNode {
  return (
    <details className="source-code">
      <summary>
        The code: <code>{name}</code>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0} dir="ltr">
        <code>{code}</code>
      </pre>
    </details>
  );
}

interface SourceCodeProps {
  /** Of the file. */
  name: string;
  code: string;
}
