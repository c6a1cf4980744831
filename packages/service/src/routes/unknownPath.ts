import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { sendSentence } from '../http/response.ts';

const PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>User session service</title></head>' +
  '<body><div id="app"></div></body></html>';

/**
 * Answers every path that has no route: a web page with status 200 where the request accepts one, as the
 * real service does, and "Bad request" where it does not. So clients learn to check the content type.
 */
export function unknownPath(router: ServiceRouter): void {
  router.all(`${SERVICE_PATH}/*`, (c) => {
    const accept = c.req.header('accept') ?? '*/*';
    const takesPage = c.req.method === 'GET' && /text\/html|\*\/\*/.test(accept);
    return takesPage ? sendSentence(c, PAGE, 200) : sendSentence(c, 'Bad request', 400);
  });
  router.notFound((c) => c.json({ error: 'There is nothing here' }, 404));
}
