import { isRunnableDevEnvironment, type Plugin } from 'vite';

const servicePaths = ['/.well-known/service/', '/__blocklet__.js'];

/**
 * Mounts the session service in Vite's own server, below the addresses that a real app has. It is loaded
 * through Vite, so that it runs from the packages' sources like everything else.
 */
export function serveUserSessions(): Plugin {
  return {
    name: 'serve-user-sessions',
    async configureServer(server) {
      const { ssr } = server.environments;
      if (!isRunnableDevEnvironment(ssr))
        throw new Error('The service needs an environment that runs modules.');
      const module: typeof import('./createDemoService.ts') = await ssr.runner.import(
        '/server/createDemoService.ts',
      );
      const service = await module.createDemoService();

      server.middlewares.use((request, response, next) => {
        if (servicePaths.some((path) => request.url?.startsWith(path))) service.listener(request, response);
        else next();
      });
      server.httpServer?.once('close', service.close);
    },
  };
}
