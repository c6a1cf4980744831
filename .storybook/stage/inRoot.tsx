import type { Decorator } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { rootArgs } from './rootArgs.ts';
import { readSettings } from './settings.ts';
import { stageOf } from './stages.ts';

/** Parts speak the language of the `Root` around them: the toolbar's. */
export const inRoot: Decorator = (Story, context) => (
  <Sessions.Root {...rootArgs(readSettings(context))} now={stageOf(context).now()}>
    <Story />
  </Sessions.Root>
);
