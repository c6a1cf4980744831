import { createServer, defaultServerConditions } from 'vite';

// `pnpm --filter @user-sessions/service bench`: what a listing and a sign-out cost, by the number of sessions.
// Runs through Vite, which reads TypeScript and finds the packages' sources.
const vite = await createServer({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  appType: 'custom',
  ssr: { resolve: { conditions: ['@user-sessions/source', ...defaultServerConditions] } },
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { measure } = await vite.ssrLoadModule('/load.ts');
await measure();
await vite.close();
