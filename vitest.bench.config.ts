import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vite.config.ts';

/** `pnpm bench`: milliseconds, on the machine at hand. No test looks at them. */
export default mergeConfig(
  base,
  defineConfig({ test: { benchmark: { include: ['packages/*/src/**/*.bench.ts'] } } }),
);
