import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';
import { apiPlugin } from './api/apiPlugin.ts';

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    options: {
      builder: { viteConfigPath: join(dirname(fileURLToPath(import.meta.url)), '..', 'vite.config.ts') },
    },
  },
  // The docs read the types themselves: see `api/`.
  typescript: { reactDocgen: false },
  // Built into any folder, it finds its files beside it.
  viteFinal: (vite) => ({ ...vite, base: './', plugins: [...(vite.plugins ?? []), apiPlugin()] }),
  // Nothing here asks the network for anything.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
