import type { Decorator } from '@storybook/react-vite';
import { rootArgs } from './rootArgs.ts';
import { readSettings } from './settings.ts';

/** Hands a story's component the toolbar's language, direction and density. What the story sets itself wins. */
export const withRootArgs: Decorator = (Story, context) =>
  Story({ args: { ...rootArgs(readSettings(context)), ...context.args } });
