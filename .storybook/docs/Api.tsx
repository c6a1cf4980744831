import { api } from 'virtual:api';
import { Source } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { DocText } from './DocText.tsx';
import { MemberTable } from './MemberTable.tsx';

/** What the types and the doc comment say of a public name. */
export function Api({ of, brief = false }: ApiProps): ReactNode {
  const entries = api.filter(({ name }) => name === of);
  if (entries.length === 0) throw new Error(`${of} is no public name.`);
  return entries.map(({ name, from, kind, doc, signature, takes, gives }) => (
    <section key={from} className="api" aria-label={name}>
      <h3 id={name}>
        <code>{name}</code> <small>{from}</small>
      </h3>
      <DocText doc={doc} />
      {signature && !brief && <Source code={signature} language="ts" />}
      <MemberTable
        members={takes}
        caption={kind === 'component' ? 'Props' : kind === 'type' ? 'Members' : 'Takes'}
      />
      <MemberTable members={gives} caption="Gives" />
    </section>
  ));
}

interface ApiProps {
  /** A public name, `Sessions.Item` for a part. */
  of: string;
  /** Leaves the signature out. @default false */
  brief?: boolean | undefined;
}
