import type { UserSessionAppOptions } from './options.ts';

/** An IPv6 address has at most 45 characters; some proxies send two addresses. */
const MAX_ADDRESS_LENGTH = 100;

/** Finds the IP address of a client, or '' where it is unknown. */
export function createClientAddress({
  clientAddress,
  trustProxy,
}: Pick<UserSessionAppOptions, 'clientAddress' | 'trustProxy'>): (request: Request, env: unknown) => string {
  return (request, env) => {
    const connection = getConnectionAddress(env);
    const address =
      clientAddress?.(request, env) ??
      (trustProxy || connection === undefined ? getForwardedAddress(request) : connection);
    return address.slice(0, MAX_ADDRESS_LENGTH);
  };
}

/** The address that a proxy saw, in the order in which the real service looks for it. */
function getForwardedAddress({ headers }: Request): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  return headers.get('x-client-ip') ?? (forwarded || headers.get('x-real-ip')) ?? '';
}

/** The address of a connection as `@hono/node-server` hands it over. */
function getConnectionAddress(env: unknown): string | undefined {
  const incoming = getProperty(env, 'incoming');
  const address = getProperty(getProperty(incoming, 'socket'), 'remoteAddress');
  // An IPv4 client of an IPv6 socket.
  return typeof address === 'string' ? address.replace(/^::ffff:/, '') : undefined;
}

function getProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
