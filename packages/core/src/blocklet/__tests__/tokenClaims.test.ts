import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokenClaims } from '../tokenClaims.ts';

const encode = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

const readUserDid = (token: string | undefined) => readTokenClaims(token).did;

describe('readTokenClaims', () => {
  it('reads the DID, also next to a name in another script', () => {
    expect(readUserDid(encode({ did: 'z1abc', fullName: '张 ÿ' }))).toBe('z1abc');
  });

  it.each([
    undefined,
    '',
    'a.b.c',
    'a..c',
    encode(null),
    encode({ did: 7 }),
    encode({ did: '' }),
    encode([]),
  ])('finds none in %o', (token) => expect(readUserDid(token)).toBeUndefined());

  it('reads the second that the token was made in', () => {
    expect(readTokenClaims(encode({ did: 'z1abc', iat: 1_700_000_000 })).iat).toBe(1_700_000_000);
    expect(readTokenClaims(encode({ iat: 'now' })).iat).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (token) => void readTokenClaims(token)));
    fc.assert(fc.property(fc.json(), (json) => void readTokenClaims(`h.${btoa(encodeURI(json))}.s`)));
  });
});
