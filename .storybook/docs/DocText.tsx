import { Fragment, type ReactNode } from 'react';
import type { ApiDoc } from '../api/apiEntry.ts';

/** A doc comment: its paragraphs, lists and code, then its default and what it throws. */
export function DocText({ doc: { text, tags } }: { doc: ApiDoc }): ReactNode {
  return (
    <>
      {text.split(/\n{2,}/).map((block) => (
        <Block key={block} text={block} />
      ))}
      {tags.default && (
        <p>
          Default: <Inline text={tags.default} />
        </p>
      )}
      {tags.throws && (
        <p>
          Throws <Inline text={tags.throws} />
        </p>
      )}
    </>
  );
}

function Block({ text }: { text: string }): ReactNode {
  if (!text.trim()) return null;
  if (!text.startsWith('- ')) {
    return (
      <p>
        <Inline text={text} />
      </p>
    );
  }
  return (
    <ul>
      {text.split(/\n?^- /m).map((item) =>
        item.trim() ? (
          <li key={item}>
            <Inline text={item} />
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** Text with `code` and {@link names} in it. */
function Inline({ text }: { text: string }): ReactNode {
  return text
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .split('`')
    .map((piece, index) => {
      // The pieces of one text never change places.
      const key = `${index} ${piece}`;
      return index % 2 === 1 ? <code key={key}>{piece}</code> : <Fragment key={key}>{piece}</Fragment>;
    });
}
