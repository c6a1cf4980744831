import '@user-sessions/react/styles.css';
import './preview.css';
import './themes/highContrast.css';
import './themes/mui.css';
import './themes/shadcn.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { DocsPage } from './docs/LazyDocsPage.tsx';
import { OnStage } from './stage/OnStage.tsx';
import { initialGlobals, readSettings, toolbar } from './stage/settings.ts';
import { closeStage, openStage, stageOf } from './stage/stages.ts';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 5000 });

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
          'DevicesPage',
          ['The list', 'States', 'Signing out', 'Options', 'For administrators', 'Looks'],
          'Parts',
          ['Structure', 'List', 'Controls', 'Notices'],
          'Hooks',
          ['Lists and counts', 'Signing out', 'This device and its surroundings'],
          'Theming',
          'Languages',
          'Accessibility',
          'core',
          'Recipes',
        ],
      },
    },
  },
  globalTypes: toolbar,
  initialGlobals,
  // Each story starts with a service of its own: what is signed out in it is really signed out.
  loaders: [async (context) => ({ stage: await openStage(context) })],
  beforeEach: (context) => () => closeStage(context),
  decorators: [
    (Story, context) => (
      <OnStage stage={stageOf(context)} settings={readSettings(context)}>
        <Story />
      </OnStage>
    ),
  ],
};

export default preview;
