import type { ReactNode } from 'react';
import { DocText } from './DocText.tsx';

/** The way to each story of a file. */
export function StoryLinks({ stories }: StoryLinksProps): ReactNode {
  return (
    <ul>
      {stories.map(({ id, name, parameters }) => (
        <li key={id}>
          <a href={`./?path=/story/${id}`} target="_top">
            {name}
          </a>{' '}
          <DocText doc={{ text: parameters?.docs?.description?.story ?? '', tags: {} }} />
        </li>
      ))}
    </ul>
  );
}

interface StoryLinksProps {
  stories: readonly {
    id: string;
    name: string;
    parameters?: { docs?: { description?: { story?: string } } };
  }[];
}
