import type { RootOptions } from '../../packages/react/src/parts/Root.tsx';
import { languageOf } from './languages.ts';
import { directionOf } from './OnStage.tsx';
import type { Settings } from './settings.ts';

/** What the toolbar says, as the props of `DevicesPage` and `Sessions.Root`. */
export function rootArgs(settings: Settings): Pick<RootOptions, 'messages' | 'density'> & { dir: string } {
  return {
    messages: languageOf(settings.language).messages,
    density: settings.density === 'compact' ? 'compact' : 'comfortable',
    dir: directionOf(settings),
  };
}
