import { ArgTypes, Canvas, Description, DocsContext, Stories, Title } from '@storybook/addon-docs/blocks';
import { type ReactNode, useContext } from 'react';
import './docs.css';

const isForDocs = ({ tags }: { tags?: readonly string[] }) => tags?.includes('autodocs');

/**
 * The documentation of a file of stories: its stories, and the props of its component. `parameters.docsLayout`
 * decides how stories that fill a screen are shown: as `links`, with the first of them live, or as a `gallery`.
 */
export function DocsPage(): ReactNode {
  const context = useContext(DocsContext);
  const stories = context.componentStories();
  const [first] = stories;
  const { docsLayout } = first?.parameters ?? {};
  const component = first?.component;
  return (
    <>
      <Title />
      <Description />
      {docsLayout === undefined && <Stories title="" includePrimary />}
      {docsLayout === 'gallery' && (
        <ul className="story-gallery">
          {stories.filter(isForDocs).map((story) => (
            <li key={story.id}>
              <a href={`./?path=/story/${story.id}`} target="_top">
                {story.name}
              </a>
              <div inert>
                <Canvas of={story.moduleExport} sourceState="none" withToolbar={false} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {docsLayout === 'links' && (
        <>
          <Canvas />
          <ul>
            {stories.map(({ id, name, parameters }) => (
              <li key={id}>
                <a href={`./?path=/story/${id}`} target="_top">
                  {name}
                </a>{' '}
                {parameters.docs?.description?.story}
              </li>
            ))}
          </ul>
        </>
      )}
      {component && (
        <>
          <h2>Props</h2>
          <ArgTypes of={component} />
        </>
      )}
    </>
  );
}
