import type { ContractUser, RunningService } from './contractSubject.ts';

/** A request as a case words it. */
export interface Question {
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

/** Asks the service; `path` starts below `/.well-known/service`, unless it names `/__blocklet__.js`. */
export function ask(service: RunningService, path: string, question: Question = {}): Promise<Response> {
  const { as, bearer = as?.sessionToken, json, text, visitorId, address, userAgent } = question;
  const headers = new Headers({ accept: 'application/json', 'user-agent': userAgent ?? 'contract' });
  if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
  if (visitorId !== undefined) headers.set('x-blocklet-visitor-id', visitorId);
  if (address !== undefined) headers.set('x-forwarded-for', address);
  if (json !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(question.headers ?? {})) headers.set(name, value);

  const body = json === undefined ? text : JSON.stringify(json);
  const method = question.method ?? (body === undefined ? 'GET' : 'POST');
  const root = path.startsWith('/__blocklet__.js') ? '' : '/.well-known/service';
  return service.fetch(
    new Request(`${service.baseUrl}${root}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    }),
  );
}
