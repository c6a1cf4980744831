import { toBase64Url } from './toBase64Url.ts';

/**
 * The CSRF token that belongs to a session token, in the shape of the real one: two signatures and a dot.
 *
 * Derived from the session token alone, which is as secret as a key of its own would be, and needs no
 * keeping. No session route checks it, here or on the real service.
 */
export async function csrfTokenOf(sessionToken: string): Promise<string> {
  const first = toBase64Url((await sign(sessionToken, 'x-csrf-token')).slice(0, 16));
  return `${first}.${toBase64Url(await sign(sessionToken, first))}`;
}

async function sign(key: string, message: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(message)));
}
