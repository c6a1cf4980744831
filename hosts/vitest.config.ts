import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'all hosts',
    root: import.meta.dirname,
    include: ['all.test.ts'],
    testTimeout: 60_000,
    // Next builds in here.
    hookTimeout: 300_000,
  },
  resolve: { conditions: ['@user-sessions/source'] },
  ssr: { resolve: { conditions: ['@user-sessions/source', 'module', 'node', 'development|production'] } },
});
