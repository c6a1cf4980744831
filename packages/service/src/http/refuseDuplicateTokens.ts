import type { MiddlewareHandler } from 'hono';
import { plainText } from './plainText.ts';
import { readAccessToken } from './readAccessToken.ts';
import type { ServiceEnv } from './serviceEnv.ts';

/** Answers 400 to the same token as cookie and as header, on every route. */
export const refuseDuplicateTokens: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (readAccessToken(c).duplicate) return plainText(c, 'Access token found in multiple locations', 400);
  return next();
};
