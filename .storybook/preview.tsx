import '@user-sessions/react/styles.css';
import './preview.css';
import '../stories/theming/themes/highContrast.css';
import '../stories/theming/themes/mui.css';
import '../stories/theming/themes/shadcn.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { DocsPage } from './docs/DocsPage.tsx';
import { StoryFrame } from './environment/StoryFrame.tsx';
import { initialGlobals, readSettings, toolbar } from './environment/settings.ts';
import { closeEnvironment, environmentOf, openEnvironment } from './environment/storyEnvironments.ts';

// For a busy machine: what a story waits for comes, or never does.
configure({ asyncUtilTimeout: 45_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // What axe finds fails the story's test.
    a11y: { test: 'error' },
    controls: { disable: true, disableSaveFromUI: true },
    docs: { page: DocsPage, codePanel: true },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Welcome',
          'Gallery',
          'Recipes',
          'Devices page',
          ['The list', 'States', 'Signing out', 'Options', 'For administrators'],
          'Hooks',
          ['Sessions', 'Signing out', 'Provider'],
          'Parts',
          ['Structure', 'List', 'Controls', 'Notices'],
          'Theming',
          'Languages',
          'Accessibility',
          'Client (no React)',
          'API',
        ],
      },
    },
  },
  globalTypes: toolbar,
  initialGlobals,
  // Each story starts with a service of its own: what is signed out in it is really signed out.
  loaders: [async (context) => ({ environment: await openEnvironment(context) })],
  beforeEach: (context) => () => closeEnvironment(context),
  decorators: [
    (Story, context) => (
      <StoryFrame environment={environmentOf(context)} settings={readSettings(context)}>
        <Story />
      </StoryFrame>
    ),
  ],
};

export default preview;
