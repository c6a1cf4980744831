import type { TokenRow } from '../store/userSessionStore.ts';
import { hashToken } from './hashToken.ts';
import { toBase64Url } from './toBase64Url.ts';

/** What a client can read in a token without asking. */
export interface TokenClaims {
  did: string;
  role: string;
  fullName: string;
  walletOS: string;
}

/**
 * A new token and the row that stands for it. It looks like the real service's JWT, so that clients can
 * read who it is about; but its third part is 32 random bytes, and only its hash makes it valid.
 */
export async function createToken(
  kind: TokenRow['kind'],
  claims: TokenClaims,
  { sessionId, now, lifetime }: { sessionId: string; now: number; lifetime: number },
): Promise<{ token: string; row: TokenRow }> {
  const issuedAt = Math.floor(now / 1000);
  const payload = {
    type: 'user',
    ...claims,
    provider: 'wallet',
    ...(kind === 'refresh' ? { tokenType: 'refresh' } : {}),
    iat: issuedAt,
    exp: issuedAt + lifetime,
  };
  const random = crypto.getRandomValues(new Uint8Array(32));
  const token = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}.${toBase64Url(random)}`;
  const row: TokenRow = {
    hash: await hashToken(token),
    kind,
    sessionId,
    userDid: claims.did,
    role: claims.role,
    walletOS: claims.walletOS,
    expiresAt: payload.exp * 1000,
  };
  return { token, row };
}

function encode(part: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(part)));
}
