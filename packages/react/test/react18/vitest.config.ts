import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineProject, mergeConfig } from 'vitest/config';
import shared from '../../../../vite.config.ts';

const here = fileURLToPath(new URL('package.json', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const ofReact = /^(react|react-dom|@tanstack\/react-query|@testing-library\/react)(\/|$)/;

/** Resolves React, and what brings React along, as this folder's package sees it. */
const react18: Plugin = {
  name: 'react-18',
  enforce: 'pre',
  resolveId(source) {
    return ofReact.test(source) ? this.resolve(source, here, { skipSelf: true }) : null;
  },
};

/** The tests of @user-sessions/react once more, with React 18. */
export default mergeConfig(
  shared,
  defineProject({
    root,
    plugins: [react18],
    test: {
      name: 'react18',
      environment: 'happy-dom',
      include: ['packages/react/src/**/*.test.{ts,tsx}'],
      exclude: ['**/*.browser.test.tsx'],
      setupFiles: ['./scripts/strayConsole.ts', './packages/react/test/setup.ts'],
    },
  }),
);
