import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { react18 } from './packages/react/test/react18/react18.ts';
import { chromiumArgs, findBrowser } from './scripts/browser.mjs';

const strayConsole = './scripts/strayConsole.ts';

// An executable is named only where one is installed: Playwright looks for its own download by itself.
const executablePath = findBrowser();
const launchOptions = { args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) };

// A new object for each project, since Vitest writes into it.
const inBrowser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
});

// Found while tests run, each of these would reload the page under them.
const browserDependencies = ['react', 'react/jsx-dev-runtime', 'react-dom/client', '@tanstack/react-query'];

const inReact = {
  environment: 'happy-dom',
  include: ['packages/react/src/**/*.test.{ts,tsx}', '{stories,docs}/**/*.test.tsx'],
  exclude: ['**/*.browser.test.tsx'],
  setupFiles: [strayConsole, './packages/react/test/setup.ts'],
  // Longer than the setup lets a wait take, so that one that ends in vain says what it waited for.
  testTimeout: 20_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/{core,service}/{src,contract,test}/**/*.test.ts',
            '{stories,docs}/**/*.test.ts',
          ],
          setupFiles: [strayConsole],
          // These tests share no state, and importing everything again for each file would take a third longer.
          isolate: false,
          // Properties are tried many times over, and a machine may be busy.
          testTimeout: 30_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: { ...inReact, name: 'react' },
      },
      {
        extends: './vite.config.ts',
        plugins: [react18()],
        test: {
          ...inReact,
          name: 'react18',
          env: { REACT_MAJOR: '18' },
        },
      },
      {
        extends: './vite.config.ts',
        optimizeDeps: { include: [...browserDependencies, 'vitest-browser-react', 'axe-core'] },
        test: {
          name: 'browser',
          include: ['packages/react/src/**/*.browser.test.tsx'],
          setupFiles: [strayConsole],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: inBrowser(),
        },
      },
      {
        extends: './vite.config.ts',
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: browserDependencies },
        // Longer than `preview.tsx` lets a wait take, so that one that ends in vain says what it waited for.
        test: { name: 'stories', browser: inBrowser(), testTimeout: 90_000 },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'storybook',
          environment: 'node',
          include: ['.storybook/**/*.test.ts'],
          // Builds Storybook and opens every page of it.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'hosts',
          environment: 'node',
          include: ['hosts/{cheap,theming}.test.ts'],
          // Each of them is built for production and driven in a browser.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['apps/demo/e2e/**/*.test.ts'],
          // Vite prepares the demo's dependencies at its first start: slow on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
