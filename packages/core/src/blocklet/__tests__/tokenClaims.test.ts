import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserDid } from './readUserDid.ts';

const encode = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('readUserDid', () => {
  it('reads the DID, also beside a name in another script', () => {
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

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (token) => void readUserDid(token)));
    fc.assert(fc.property(fc.json(), (json) => void readUserDid(`h.${btoa(encodeURI(json))}.s`)));
  });
});
