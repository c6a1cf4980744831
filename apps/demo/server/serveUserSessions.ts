import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { createAppProxy } from './createAppProxy.ts';
import { readAppUrl } from './readAppUrl.ts';

const servicePaths = ['/.well-known/service/', '/__blocklet__.js'];

/**
 * Mounts a session service in Vite's own server, below the addresses that a real app has: the embedded one,
 * or that of the real app in `BLOCKLET_APP_URL`.
 */
export function serveUserSessions(): Plugin {
  const appUrl = readAppUrl(process.env.BLOCKLET_APP_URL);
  return {
    name: 'serve-user-sessions',
    // Not by Vite's `define`: with another configuration it would prepare all dependencies anew.
    transformIndexHtml: () =>
      appUrl && [{ tag: 'meta', attrs: { name: 'blocklet-app-url', content: appUrl.href } }],
    async configureServer(server) {
      const service = appUrl ? createAppProxy(appUrl) : await loadDemoService(server);
      server.middlewares.use((request, response, next) => {
        if (servicePaths.some((path) => request.url?.startsWith(path))) service.listener(request, response);
        else next();
      });
      server.httpServer?.once('close', service.close);
      if (appUrl) tellOf(appUrl, server);
    },
  };
}

/** Loads the embedded service through Vite, so that it runs from the packages' sources like everything else. */
async function loadDemoService(server: ViteDevServer) {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('The service needs an environment that runs modules.');
  const module: typeof import('./createDemoService.ts') = await ssr.runner.import(
    '/server/createDemoService.ts',
  );
  return module.createDemoService();
}

/** Says, below the demo's own address, whose sessions it shows. */
function tellOf(appUrl: URL, server: ViteDevServer): void {
  const printUrls = server.printUrls;
  server.printUrls = () => {
    printUrls();
    server.config.logger.info(`  ➜  Sessions: those of ${appUrl.href}`);
  };
}
