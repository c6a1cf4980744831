import type { Decorator } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { rootArgs } from './rootArgs.ts';
import { readSettings } from './settings.ts';
import { environmentOf } from './storyEnvironments.ts';

/** Parts speak the language of the `Root` around them: the toolbar's. */
export const inRoot: Decorator = (Story, context) => (
  <Sessions.Root {...rootArgs(readSettings(context))} now={environmentOf(context).now()}>
    <Story />
  </Sessions.Root>
);
