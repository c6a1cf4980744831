import type { ContractUser, RunningService } from './contractSubject.ts';
import { replaceRevoked } from './revokedTokens.ts';

/** A request as a case words it. */
export interface RequestOptions {
  method?: string | undefined;
  /** Whose session token goes into `Authorization`. */
  as?: ContractUser | undefined;
  /** A token to send instead. */
  bearer?: string | undefined;
  visitorId?: string | undefined;
  userAgent?: string | undefined;
  /** The address that a proxy in front saw. */
  address?: string | undefined;
  headers?: Record<string, string> | undefined;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with `content-type` from `headers`. */
  text?: string | undefined;
}

/** Sends a request. `path` starts below `/.well-known/service`, unless it is `/__blocklet__.js`. */
export async function send(
  service: RunningService,
  path: string,
  options: RequestOptions = {},
): Promise<Response> {
  const { as, json, text, visitorId, address, userAgent } = options;
  if (as) await replaceRevoked(service, as);
  const bearer = options.bearer ?? ('bearer' in options ? undefined : as?.sessionToken);
  const headers = new Headers({ accept: 'application/json', 'user-agent': userAgent ?? 'contract' });
  if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
  if (visitorId !== undefined) headers.set('x-blocklet-visitor-id', visitorId);
  if (address !== undefined) headers.set('x-forwarded-for', address);
  if (json !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);

  const body = json === undefined ? text : JSON.stringify(json);
  const method = options.method ?? (body === undefined ? 'GET' : 'POST');
  const root = path.startsWith('/__blocklet__.js') ? '' : '/.well-known/service';
  return service.fetch(
    new Request(`${service.baseUrl}${root}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    }),
  );
}
