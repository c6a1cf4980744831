import type { IncomingHttpHeaders } from 'node:http';

// RFC 9110, 7.6.1, and what only a proxy in front of this server could have said.
const ownToConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'forwarded',
  'x-client-ip',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Headers without those that are about one connection, and not about what is said over it. */
export function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = headers.connection?.toLowerCase().split(/, */) ?? [];
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ownToConnection.includes(name) && !named.includes(name)),
  );
}
