import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['./*.ts', './*.tsx', '../queries/*.ts', '!**/*.test*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const isClient = (source: string) => source.startsWith("'use client';\n");
const needsClient = (source: string) =>
  /^(import|export) (?!type).* from 'react'|use[A-Z]\w+\(/m.test(source);

describe('the directives', () => {
  it.each(Object.keys(sources).filter((name) => name.startsWith('../queries/')))(
    'leave %s to server components',
    (name) => {
      expect(isClient(sources[name] ?? '')).toBe(false);
      expect(sources[name]).not.toMatch(/from '(react|react-dom|\.\.\/hooks)/);
    },
  );

  it.each(Object.keys(sources).filter((name) => !name.startsWith('../')))('are right in %s', (name) => {
    expect(isClient(sources[name] ?? '')).toBe(needsClient(sources[name] ?? ''));
  });
});
