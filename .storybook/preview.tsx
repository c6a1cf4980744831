import '@user-sessions/react/styles.css';
import './preview.css';
import type { Preview } from '@storybook/react-vite';
import { createEmbeddedSession } from '../packages/react/test/createEmbeddedSession.ts';
import { EmbeddedProvider } from './EmbeddedProvider.tsx';

const preview: Preview = {
  parameters: {
    // What axe finds fails the story's test.
    a11y: { test: 'error' },
    controls: { disableSaveFromUI: true },
    layout: 'fullscreen',
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  // Each story starts with a service of its own: what is signed out in it is really signed out.
  loaders: [async ({ parameters }) => ({ session: await createEmbeddedSession(parameters.session) })],
  decorators: [
    (Story, { globals, loaded }) => (
      <main className="story" dir={globals.direction} style={{ colorScheme: globals.theme }}>
        <EmbeddedProvider session={loaded.session}>
          <Story />
        </EmbeddedProvider>
      </main>
    ),
  ],
};

export default preview;
