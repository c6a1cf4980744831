import { type ReactNode, useEffect, useState } from 'react';
import { useEnglish } from '../preferences/preferences.ts';

/** A file, or a command, with a button that copies it. */
export function SourceCode({ name, code }: SourceCodeProps): ReactNode {
  const [copy, setCopy] = useState<'idle' | 'copied' | 'failed'>('idle');
  const english = useEnglish();
  useEffect(() => {
    if (copy === 'idle') return;
    const timer = setTimeout(() => setCopy('idle'), 2000);
    return () => clearTimeout(timer);
  }, [copy]);

  return (
    <figure className="source-code" {...english}>
      <figcaption>
        <code dir="ltr">{name}</code>
        <span role="status">{copy === 'failed' && 'Select it and copy it by hand.'}</span>
        <button
          type="button"
          className="button small"
          aria-label={`${copy === 'copied' ? 'Copied' : 'Copy'} ${name}`}
          onClick={() =>
            // A browser may refuse the clipboard to a page.
            navigator.clipboard.writeText(code).then(
              () => setCopy('copied'),
              () => setCopy('failed'),
            )
          }
        >
          {copy === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0} dir="ltr">
        <code>{code.trimEnd()}</code>
      </pre>
    </figure>
  );
}

interface SourceCodeProps {
  /** Of the file. */
  name: string;
  code: string;
}
