import { Canvas, Description, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { Api } from './Api.tsx';
import { StoryLinks } from './StoryLinks.tsx';
import './docs.css';

/** What a file of stories is about, its stories, and what the types say of each name in `parameters.api`. */
export function DocsPage(): ReactNode {
  const of = useOf('meta', ['meta']);
  const { api = [], isWholePage }: DocsParameters = of.preparedMeta.parameters;
  return (
    <>
      <Title />
      <Description />
      {isWholePage ? (
        <>
          <Canvas sourceState="none" />
          <StoryLinks stories={Object.values(of.csfFile.stories)} />
        </>
      ) : (
        <Stories title="" />
      )}
      {api.map((name) => (
        <Api key={name} of={name} />
      ))}
    </>
  );
}

interface DocsParameters {
  /** Public names to document. */
  api?: readonly string[];
  /** The stories fill the screen each, and are pointed to instead of shown. */
  isWholePage?: boolean;
}
