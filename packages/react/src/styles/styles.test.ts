import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slots, stateAttributes } from '../parts/slots.ts';

const folder = join(process.cwd(), 'packages/react/src/styles');
const css = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''))
  .join('\n');
const guide = readFileSync(join(process.cwd(), 'docs/theming.md'), 'utf8');

const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

// Drawn by the stylesheet and rendered inside of a part.
const details = ['arrow', 'page-size', 'filter-count'];

describe('the stylesheet', () => {
  it('reads every custom property that the guide lists, and no other of ours', () => {
    expect(found(css, /var\(\s*(--us-[\w-]+)/g).sort()).toEqual(found(guide, /`(--us-[\w-]+)`/g).sort());
  });

  it('declares none of them, so that they can be set above the page', () => {
    expect(found(css, /[{;]\s*(--us-[\w-]+)\s*:/g)).toEqual([]);
  });

  it('knows no class that is not a part', () => {
    const known = [...slots, ...details].map((slot) => `.us-${slot}`);
    expect(found(css, /(\.us-[\w-]+)/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('knows no state that no part has', () => {
    const known: readonly string[] = stateAttributes;
    expect(found(css, /\[(data-[\w-]+)/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(['light-dark(', '!important', '@layer', '&', '#us-'])(
    'holds nothing that breaks elsewhere: %s',
    (text) => {
      expect(css).not.toContain(text);
    },
  );
});
