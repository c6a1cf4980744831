import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ServiceContext } from './serviceEnv.ts';

/** A sentence as the real service sends it, with the content type of a web page. */
export function plainText(c: ServiceContext, sentence: string, status: ContentfulStatusCode): Response {
  return c.body(sentence, status, { 'Content-Type': 'text/html; charset=utf-8' });
}
