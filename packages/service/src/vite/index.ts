import type { Plugin } from 'vite';
import { type UserSessionMiddlewareOptions, userSessionMiddleware } from '../node/userSessionMiddleware.ts';

/**
 * A Vite plugin that serves an embedded session service with sample accounts in `vite dev` and
 * `vite preview`, and signs visitors in by itself. It adds nothing to a build.
 *
 * @example
 * // vite.config.ts
 * export default defineConfig({ plugins: [react(), userSessionService()] });
 */
export function userSessionService(options: UserSessionMiddlewareOptions = {}): Plugin {
  const middleware = userSessionMiddleware(options);
  return {
    name: 'user-session-service',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
