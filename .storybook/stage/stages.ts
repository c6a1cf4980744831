import { onlineManager } from '@tanstack/react-query';
import { createStage, type Stage, type StageOptions } from './createStage.ts';
import { readSettings, type StoryLike } from './settings.ts';

interface StoryContext extends StoryLike {
  id: string;
  canvasElement: HTMLElement;
  parameters: StoryLike['parameters'] & { stage?: StageOptions };
}

const open = new WeakMap<HTMLElement, { id: string; stage: Stage }>();

/**
 * The stage of a story: a new one when it starts, the same one while it is on screen, so that what the toolbar
 * changes is seen by the page that is there.
 */
export async function openStage(context: StoryContext): Promise<Stage> {
  const { id, canvasElement, parameters } = context;
  const settings = readSettings(context);
  const known = open.get(canvasElement);
  if (known?.id === id) {
    await known.stage.set(settings);
    return known.stage;
  }
  const stage = await createStage(parameters.stage ?? {}, settings);
  open.set(canvasElement, { id, stage });
  return stage;
}

/** Ends a story: the next one starts anew. */
export function closeStage({ canvasElement }: Pick<StoryContext, 'canvasElement'>): void {
  open.delete(canvasElement);
  onlineManager.setOnline(true);
}

/** The stage that a story plays on, for its `play` and `render` functions. */
export function stageOf({ loaded }: { loaded: Record<string, unknown> }): Stage {
  // Storybook knows of loaders only that they load something; `preview.tsx` loads this.
  return loaded.stage as Stage;
}
