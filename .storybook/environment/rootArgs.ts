import type { Sessions } from '@user-sessions/react';
import { languageOf } from './languages.ts';
import { directionOf } from './StoryFrame.tsx';
import type { Settings } from './settings.ts';

/** The toolbar's settings, as props of `DevicesPage` and `Sessions.Root`. */
export function rootArgs(
  settings: Settings,
): Pick<Sessions.RootOptions, 'messages' | 'density'> & { dir: string } {
  return {
    messages: languageOf(settings.language).messages,
    density: settings.density === 'compact' ? 'compact' : 'comfortable',
    dir: directionOf(settings),
  };
}
