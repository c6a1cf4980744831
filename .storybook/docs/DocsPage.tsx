import { Description, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { Api } from './Api.tsx';
import './docs.css';

/** What a file of stories is about, its stories, and what the types say of each name in `parameters.api`. */
export function DocsPage(): ReactNode {
  const of = useOf('meta');
  const names: readonly string[] = (of.type === 'meta' && of.preparedMeta.parameters.api) || [];
  return (
    <>
      <Title />
      <Description />
      <Stories title="" />
      {names.map((name) => (
        <Api key={name} of={name} />
      ))}
    </>
  );
}
