import { createServer, defaultServerConditions } from 'vite';

// Through Vite, which reads TypeScript and finds the packages' sources.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  ssr: { resolve: { conditions: ['@user-sessions/source', ...defaultServerConditions] } },
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { reset } = await vite.ssrLoadModule('/server/reset.ts');
await reset();
await vite.close();
console.log("The demo's database is as new.");
