import { asCount, asId, asRecord } from '../shared/fields.ts';
import { tryOrUndefined } from '../shared/tryOrUndefined.ts';

/** What a token says about itself, unverified. */
export interface TokenClaims {
  /** The user it was made for. */
  did?: string | undefined;
  /** The second it was made in, since 1970. */
  iat?: number | undefined;
}

/** Reads the claims of a token. Returns none for anything that is no such token. */
export function readTokenClaims(token: string | undefined): TokenClaims {
  const payload = token?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
  // Not decoded as UTF-8: names come out garbled, and the DID, which is ASCII, as it is.
  const claims = payload ? tryOrUndefined(() => asRecord(JSON.parse(atob(payload)))) : undefined;
  return { did: asId(claims?.did), iat: asCount(claims?.iat) };
}
