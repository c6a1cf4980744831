import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import workspace from '../../vite.config.ts';
import { serveUserSessions } from './server/plugin.ts';
import { securityHeaders } from './server/securityHeaders.ts';

const resolve = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default mergeConfig(
  workspace,
  defineConfig({
    plugins: [securityHeaders(), serveUserSessions()],
    server: {
      // Only this machine may connect. If the port is in use, Vite takes the next one.
      host: '127.0.0.1',
      port: 5173,
      open: false,
      // Source code alone: the demo's database is in the repository, too.
      fs: { allow: [resolve('.'), resolve('../../packages'), resolve('../../node_modules')] },
    },
    // If Vite found these while the page loads, it would reload it.
    optimizeDeps: { include: ['react-dom/client', '@tanstack/react-query'] },
  }),
);
