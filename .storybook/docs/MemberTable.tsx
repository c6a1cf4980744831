import type { ReactNode } from 'react';
import type { ApiMember } from '../api/apiEntry.ts';
import { DocText } from './DocText.tsx';

/** Properties with their types, defaults and doc comments. Nothing where there are none. */
export function MemberTable({ members, caption }: MemberTableProps): ReactNode {
  if (members.length === 0) return null;
  return (
    // Long types scroll, and what scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="api-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, type, optional, doc }) => (
            <tr key={name}>
              <th scope="row">
                <code>
                  {name}
                  {optional && '?'}
                </code>
              </th>
              <td>
                <code>{type}</code>
              </td>
              <td>
                <DocText doc={doc} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MemberTableProps {
  members: readonly ApiMember[];
  caption: string;
}
