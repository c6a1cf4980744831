import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/** Vite writes this into every script and style of the page. Each response gets its own nonce in its place. */
const PLACEHOLDER = 'NONCE-OF-THE-RESPONSE';

/**
 * Sends a strict content security policy with every response, in `vite dev` too: scripts and styles need the
 * nonce of their page, nothing is loaded from elsewhere, and no page may frame the demo.
 *
 * @see https://vite.dev/guide/features#content-security-policy-csp
 */
export function securityHeaders(): Plugin {
  return {
    name: 'security-headers',
    config: () => ({ html: { cspNonce: PLACEHOLDER } }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const nonce = randomBytes(16).toString('base64');
        response.setHeader('Content-Security-Policy', getPolicy(nonce, request.headers.host ?? ''));
        response.setHeader('X-Frame-Options', 'DENY');
        response.setHeader('Referrer-Policy', 'same-origin');
        // A page from the browser's cache would carry the nonce of an earlier response.
        if (request.headers.accept?.includes('text/html')) delete request.headers['if-none-match'];
        fillIn(nonce, response);
        next();
      });
    },
  };
}

function getPolicy(nonce: string, host: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    // Vite sends changes of the source over a web socket.
    'connect-src': `'self' ws://${host}`,
    'worker-src': "'self' blob:",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** Puts the nonce into the page as it is sent. */
function fillIn(nonce: string, response: ServerResponse): void {
  const end = response.end.bind(response);
  response.end = ((...args: Parameters<typeof end>) => {
    const [chunk, ...rest] = args;
    const isPage = String(response.getHeader('content-type')).startsWith('text/html');
    if (!isPage || (typeof chunk !== 'string' && !Buffer.isBuffer(chunk))) return end(...args);
    response.removeHeader('etag');
    response.setHeader('cache-control', 'no-store');
    return end(String(chunk).replaceAll(PLACEHOLDER, nonce), ...rest);
  }) as typeof response.end;
}
