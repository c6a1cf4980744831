import type { Context, Hono } from 'hono';

/** Types the routes' Hono: what the server knows of a connection is passed on unread. */
export interface ServiceEnv {
  Bindings: object;
}

export type ServiceContext = Context<ServiceEnv>;
export type ServiceRouter = Hono<ServiceEnv>;

/** The path below which all routes of the service are. */
export const SERVICE_PATH = '/.well-known/service';
