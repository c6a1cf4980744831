/**
 * The address of a real app, as it was given to the demo. Its path is kept: an app may live below one.
 *
 * @throws {Error} where it is not the address of a web page.
 */
export function readAppUrl(given: string | undefined): URL | undefined {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`BLOCKLET_APP_URL has to be an address such as https://app.example.com, not "${given}".`);
  }
  url.search = '';
  url.hash = '';
  return url;
}
