import { english, type Messages } from '@user-sessions/react';

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
};

/**
 * English in disguise: accented, a third longer, in brackets. What has no brackets on the page is
 * hard-coded, or data; what is cut off would be cut off in German.
 */
export const pseudoLocale: Messages = {
  ...(disguise(english) as Messages),
  // These two are no words.
  locale: 'en-XA',
  direction: 'ltr',
};

/** Whether a text comes from the pseudo-locale. */
export function isDisguised(text: string): boolean {
  return text.includes('⟦') && text.includes('⟧');
}

function disguise(message: unknown): unknown {
  if (typeof message === 'string') return `⟦${lengthen(message)}⟧`;
  if (typeof message !== 'object' || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, disguise(value)]));
}

function lengthen(template: string): string {
  const text = template
    .split(/(\{\w+\})/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[a-z]/gi, (char) => accented[char] ?? char),
    )
    .join('');
  return `${text}${' ~'.repeat(Math.ceil(template.length / 6))}`;
}
