import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vite.config.ts';
import { conformanceReporter } from './conformanceReporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The contract on every subject, and the vendor's SDK: what `pnpm conformance` runs. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root,
      include: ['packages/service/contract/{memory,sqlite}.test.ts', 'conformance/*.test.ts'],
      // Each real service is a process of 300 MB that keeps a core busy while it starts.
      maxWorkers: 2,
      testTimeout: 30_000,
      reporters: ['default', conformanceReporter],
    },
  }),
);
