import { onlineManager } from '@tanstack/react-query';
import {
  createStoryEnvironment,
  type StoryEnvironment,
  type StoryOptions,
} from './createStoryEnvironment.ts';
import { readSettings, type StoryLike } from './settings.ts';

interface StoryContext extends StoryLike {
  id: string;
  canvasElement: HTMLElement;
  parameters: StoryLike['parameters'] & { environment?: StoryOptions };
}

const open = new WeakMap<HTMLElement, { id: string; environment: StoryEnvironment }>();

/**
 * The environment of a story: a new one when it starts, the same one while it is on screen, so that what the toolbar
 * changes is seen by the page that is there.
 */
export async function openEnvironment(context: StoryContext): Promise<StoryEnvironment> {
  const { id, canvasElement, parameters } = context;
  const settings = readSettings(context);
  const known = open.get(canvasElement);
  if (known?.id === id) {
    await known.environment.set(settings);
    return known.environment;
  }
  const environment = await createStoryEnvironment(parameters.environment ?? {}, settings);
  open.set(canvasElement, { id, environment });
  return environment;
}

/** Ends a story: the next one starts fresh. */
export function closeEnvironment({ canvasElement }: Pick<StoryContext, 'canvasElement'>): void {
  open.delete(canvasElement);
  onlineManager.setOnline(true);
}

/** The environment that a story plays on, for its `play` and `render` functions. */
export function environmentOf({ loaded }: { loaded: Record<string, unknown> }): StoryEnvironment {
  // Storybook knows of loaders only that they load something; `preview.tsx` loads this.
  return loaded.environment as StoryEnvironment;
}
