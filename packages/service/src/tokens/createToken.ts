import type { IssuedToken, TokenRow } from '../store/userSessionStore.ts';

/** What a client can read in a token. The service itself does not trust it. */
export interface TokenClaims {
  did: string;
  role: string;
  fullName: string;
  walletOS: string;
}

/**
 * Creates a token, and the row to store for it. It looks like the JWT of the real service, so that clients
 * can read its claims. Its third part is 32 random bytes, and it is valid while its hash is stored.
 */
export async function createToken(
  kind: TokenRow['kind'],
  claims: TokenClaims,
  { now, lifetime, asGuest = false }: { now: number; lifetime: number; asGuest?: boolean | undefined },
): Promise<{ token: string; issued: IssuedToken }> {
  const iat = Math.floor(now / 1000);
  const payload = {
    type: 'user',
    ...claims,
    provider: 'wallet',
    ...(kind === 'refresh' ? { tokenType: 'refresh' } : {}),
    iat,
    exp: iat + lifetime,
  };
  const random = crypto.getRandomValues(new Uint8Array(32));
  const token = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}.${toBase64Url(random)}`;
  const issued: IssuedToken = {
    hash: await hashToken(token),
    kind,
    userDid: claims.did,
    asGuest,
    walletOS: claims.walletOS,
    expiresAt: payload.exp * 1000,
  };
  return { token, issued };
}

/** SHA-256 of a token in hexadecimal, which is stored instead of the token. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as URL-safe base64 without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function encode(part: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(part)));
}
