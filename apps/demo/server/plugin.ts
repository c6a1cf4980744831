import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { createAppProxy, readAppUrl } from './appProxy.ts';

/**
 * Serves the sessions of the demo in Vite's dev server: those of the embedded service, or of the real app in
 * `BLOCKLET_APP_URL`.
 */
export function serveUserSessions(): Plugin {
  const appUrl = readAppUrl(process.env.BLOCKLET_APP_URL);
  return {
    name: 'serve-user-sessions',
    // Not by Vite's `define`, which would prepare all dependencies again for each address.
    transformIndexHtml: () =>
      appUrl && [{ tag: 'meta', attrs: { name: 'blocklet-app-url', content: appUrl.href } }],
    async configureServer(server) {
      if (appUrl) {
        server.middlewares.use(createAppProxy(appUrl));
        printAppUrl(appUrl, server);
        return;
      }
      const { middleware, close } = await loadDemoService(server);
      server.middlewares.use(middleware);
      server.httpServer?.once('close', close);
    },
  };
}

/** Loads the embedded service through Vite, from the sources of the packages like everything else. */
async function loadDemoService(server: ViteDevServer) {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('The service needs an environment that runs modules.');
  const module: typeof import('./service.ts') = await ssr.runner.import('/server/service.ts');
  return module.createDemoService();
}

/** Says below the demo's address whose sessions it shows. */
function printAppUrl(appUrl: URL, server: ViteDevServer): void {
  const printUrls = server.printUrls;
  server.printUrls = () => {
    printUrls();
    server.config.logger.info(`  ➜  Sessions: those of ${appUrl.href}`);
  };
}
