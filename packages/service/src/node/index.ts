export type { UserSessionMiddleware, UserSessionMiddlewareOptions } from './userSessionMiddleware.ts';
export { userSessionMiddleware } from './userSessionMiddleware.ts';
