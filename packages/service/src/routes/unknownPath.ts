import { plainText } from '../http/plainText.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';

const PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>User session service</title></head>' +
  '<body><div id="app"></div></body></html>';

/**
 * What lies beside the routes: a web page with status 200 where the request would take one, as on the
 * real service, so that a client learns to look at the content type; "Bad request" where it would not.
 */
export function unknownPath(router: ServiceRouter): void {
  router.all(`${SERVICE_PATH}/*`, (c) => {
    const accept = c.req.header('accept') ?? '*/*';
    const takesPage = c.req.method === 'GET' && /text\/html|\*\/\*/.test(accept);
    return takesPage ? plainText(c, PAGE, 200) : plainText(c, 'Bad request', 400);
  });
  router.notFound((c) => c.json({ error: 'There is nothing here' }, 404));
}
