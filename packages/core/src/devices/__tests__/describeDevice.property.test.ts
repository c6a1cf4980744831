import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userAgents as known } from '../../../test/userAgents/userAgents.ts';
import { boundUserAgent, userAgentLimit } from '../boundUserAgent.ts';
import { describeDevice } from '../describeDevice.ts';

const real = known.map(({ userAgent }) => userAgent);
const kinds = /^(?:desktop|phone|tablet|tv|watch|wallet|in-app-browser|bot|command-line|unknown)$/;
/** Whole code units, lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 800 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 800 })
    .map((units) => String.fromCharCode(...units)),
);
const hostile = fc.constantFrom(
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\0',
  '\x1b[31m',
  '\ud800',
  '<b>',
  '"',
  '&',
  '`',
  'a\u0301',
);
/** Real user agents, cut up and put together again with what an attacker would add. */
const nearlyReal = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...real), fc.nat(400), fc.nat(200))
        .map(([ua, from, size]) => ua.slice(from, from + size)),
      fc.constantFrom(...real),
      hostile,
      fc.string({ maxLength: 40 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
/** Words in the places that end in a description. */
const slotted = fc
  .tuple(
    fc.oneof(fc.string({ maxLength: 120 }), fc.stringMatching(/^[\w .<>&"'-]{0,80}$/)),
    hostile,
    fc.boolean(),
  )
  .map(([word, odd, first]) => (first ? word + odd : odd + word))
  .chain((word) =>
    fc.constantFrom(
      `Mozilla/5.0 (Linux; Android 13; ${word} Build/TQ3A; wv) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36`,
      `Mozilla/5.0 (Linux; Android ${word}; Pixel 7) AppleWebKit/537.36 Chrome/${word} Mobile Safari/537.36`,
      `Mozilla/5.0 (Linux) HbbTV/1.2.1 (;${word};${word};)`,
      `${word}bot/1.0 (+https://example.com)`,
      `${word}-http-client/${word}`,
      `Mozilla/5.0 (Windows NT ${word}) OPR/${word}`,
    ),
  );
const userAgents = fc.oneof(anyText, nearlyReal, slotted);

describe('describeDevice', () => {
  it('describes any text in short, plain words and never throws', () => {
    fc.assert(
      fc.property(userAgents, (userAgent) => {
        const { kind, ...words } = describeDevice(userAgent);
        expect(kind).toMatch(kinds);
        expect(words.name).not.toBe('');
        for (const word of Object.values(words)) {
          // Printable ASCII without markup: no control, bidi, zero-width or combining character, no surrogate.
          if (word !== undefined) expect(word).toMatch(/^[\w .,+()/-]{1,60}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is pure: the same text is always described the same way', () => {
    fc.assert(
      fc.property(userAgents, userAgents, (userAgent, between) => {
        const before = describeDevice(userAgent);
        describeDevice(between);
        expect(describeDevice(userAgent)).toEqual(before);
      }),
    );
  });

  it('reads no further than its limit, whatever comes after', () => {
    fc.assert(
      fc.property(
        userAgents,
        fc.nat(100_000),
        fc.constantFrom('x', ' ', '(', ';', '\u202e', 'ArcWallet/1 '),
        (userAgent, times, garbage) => {
          const start = userAgent.padEnd(userAgentLimit, ' ').slice(0, userAgentLimit);
          expect(describeDevice(start + garbage.repeat(times))).toEqual(describeDevice(start));
          expect(describeDevice(userAgent)).toEqual(describeDevice(userAgent.slice(0, userAgentLimit)));
        },
      ),
    );
  });

  it('hands no more than its limit to the parser, in printable ASCII', () => {
    fc.assert(
      fc.property(userAgents, fc.nat(1000), (userAgent, times) => {
        const bound = boundUserAgent(userAgent.repeat(times));
        expect(bound.length).toBeLessThanOrEqual(userAgentLimit);
        expect(bound).toMatch(/^[ -~]*$/);
        expect(boundUserAgent(bound)).toBe(bound);
      }),
    );
  });

  it('never says the model "K", nor a version that browsers freeze', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.boolean(), (major, mobile) => {
        const chrome = `AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0${mobile ? ' Mobile' : ''} Safari/537.36`;
        for (const platform of [
          'Linux; Android 10; K',
          'Windows NT 10.0; Win64; x64',
          'Macintosh; Intel Mac OS X 10_15_7',
          'X11; CrOS x86_64 14541.0.0',
          'X11; Linux x86_64',
        ]) {
          const { model, systemVersion } = describeDevice(`Mozilla/5.0 (${platform}) ${chrome}`);
          expect([model, systemVersion]).toEqual([undefined, undefined]);
        }
      }),
    );
  });
});
