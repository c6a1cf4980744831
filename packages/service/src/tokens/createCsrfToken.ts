import { toBase64Url } from './createToken.ts';

/**
 * Creates the CSRF token that belongs to a session token, in the shape of the real one: two signatures and a
 * dot. It is derived from the session token alone, so it needs no storage. No session route checks it, here
 * or on the real service.
 */
export async function createCsrfToken(sessionToken: string): Promise<string> {
  const first = toBase64Url((await sign(sessionToken, 'x-csrf-token')).slice(0, 16));
  return `${first}.${toBase64Url(await sign(sessionToken, first))}`;
}

async function sign(key: string, message: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(message)));
}
