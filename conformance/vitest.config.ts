import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vite.config.ts';
import { conformanceReporter } from './reporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The contract on every subject, and the vendor's SDK: what `pnpm conformance` runs. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      root,
      include: [
        'packages/service/contract/{memory,sqlite}.test.ts',
        'packages/core/contract/embedded.test.ts',
        'conformance/*.test.ts',
      ],
      globalSetup: ['conformance/serveEmbedded.ts'],
      // Each real service is a process of 300 MB that keeps a core busy while it starts.
      maxWorkers: 2,
      // Written for bundlers: Node would not find what it imports.
      server: { deps: { inline: ['@blocklet/js-sdk', 'keyv-browser'] } },
      testTimeout: 30_000,
      reporters: ['default', conformanceReporter],
    },
  }),
);
