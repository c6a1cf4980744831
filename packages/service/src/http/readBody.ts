import type { ServiceContext } from './serviceEnv.ts';

/** A request's body: the object in it, or why there is none. */
export type RequestBody = { value: Record<string, unknown> | unknown[] } | { error: 'missing' | 'malformed' };

/** Reads a JSON or a form body. As on the real service, a bare value is no body, and a list is one. */
export async function readBody(c: ServiceContext): Promise<RequestBody> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const text = await c.req.text();
  if (text === '') return { error: 'missing' };
  if (type === 'application/x-www-form-urlencoded') {
    return { value: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (type !== 'application/json') return { error: 'missing' };
  try {
    const value: unknown = JSON.parse(text);
    return isContainer(value) ? { value } : { error: 'malformed' };
  } catch {
    return { error: 'malformed' };
  }
}

/** What to answer where the body could not be read. */
export function bodyError(c: ServiceContext, error: 'missing' | 'malformed'): Response {
  const reason = error === 'missing' ? 'A JSON or form body is required' : 'The body is not valid JSON';
  return c.json({ error: reason }, 400);
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}
