import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createCookieFilter } from './createCookieFilter.ts';
import { toAppHeaders } from './toAppHeaders.ts';
import { toPageHeaders } from './toPageHeaders.ts';

/**
 * Hands requests on to a real app, as if the page stood on the app's own origin, and its answers back as if
 * the app stood on this one. Redirects are not followed.
 */
export function createAppProxy(appUrl: URL): {
  listener: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
} {
  const send = appUrl.protocol === 'https:' ? requestHttps : requestHttp;
  const prefix = appUrl.pathname.replace(/\/$/, '');
  const cookies = createCookieFilter();

  return {
    listener(request, response) {
      const pageOrigin = `http://${request.headers.host}`;
      const { origin } = request.headers;
      // With this origin taken for the app's, a stranger's page would pass for the app's own.
      if (origin !== undefined && origin !== pageOrigin) {
        answer(response, 403, 'Only pages of this demo may ask through it.');
        return;
      }
      const asked = send(
        new URL(`${appUrl.origin}${prefix}${request.url}`),
        { method: request.method, headers: toAppHeaders(request.headers, { appUrl, pageOrigin, cookies }) },
        (answered) => {
          const headers = toPageHeaders(answered.headers, { appUrl, cookies });
          response.writeHead(answered.statusCode ?? 502, headers);
          answered.pipe(response);
          answered.once('error', () => response.destroy());
        },
      );
      asked.once('error', () => {
        if (response.headersSent) response.destroy();
        else answer(response, 502, `${appUrl.host} cannot be reached.`);
      });
      response.once('close', () => asked.destroy());
      request.pipe(asked);
    },
    close() {},
  };
}

function answer(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}
