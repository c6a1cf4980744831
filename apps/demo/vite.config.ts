import { defineConfig, mergeConfig } from 'vite';
import workspace from '../../vite.config.ts';
import { serveUserSessions } from './server/serveUserSessions.ts';

export default mergeConfig(
  workspace,
  defineConfig({
    plugins: [serveUserSessions()],
    // The address of this machine to itself; where the port is taken, Vite goes on to the next.
    server: { host: '127.0.0.1', port: 5173, open: false },
    // Found while the page loads, it would reload it.
    optimizeDeps: { include: ['react-dom/client', '@tanstack/react-query'] },
  }),
);
