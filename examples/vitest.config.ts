import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'examples',
    root: import.meta.dirname,
    include: ['examples.test.ts'],
    // Each example is installed from the registry, and Next.js compiles at the first request.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: false,
  },
});
