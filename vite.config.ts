import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

/**
 * Shared by the demo, Storybook and every Vitest project: workspace packages resolve to their `src`
 * by the `@user-sessions/source` condition, so nothing needs a build to be run, tested or browsed.
 */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@user-sessions/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@user-sessions/source', ...defaultServerConditions] } },
});
