import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  [
    './{provider,sessions,sign-out,devices-page,parts,i18n}/**/*.{ts,tsx}',
    '!**/*.test*',
    '!**/*.stories.tsx',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const isClient = (source: string) => source.startsWith("'use client';\n");

/** Whether a module calls a hook, creates a context or passes a function to the browser when it is imported. */
const needsClient = (source: string) => /\b(use[A-Z]\w*|createContext)(<[^(]*>)?\(/.test(source);

/** What a server component or a loader imports: to prefetch, and to build texts. */
const FOR_SERVERS = [
  './sessions/queryKeys.ts',
  './sessions/queryOptions.ts',
  './provider/userKey.ts',
  './devices-page/prefetchDevicesPage.ts',
];

describe("the directive 'use client'", () => {
  it('has all files before it', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(50);
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(FOR_SERVERS));
  });

  it.each(Object.entries(sources).filter(([, source]) => needsClient(source)))(
    'is in %s',
    (_name, source) => {
      expect(isClient(source)).toBe(true);
    },
  );

  it.each(FOR_SERVERS)('is not in %s, nor in what it imports', (name) => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      const source = sources[path] ?? '';
      expect(isClient(source), path).toBe(false);
      expect(source, path).not.toMatch(/^import (?!type).* from '(react|react-dom)'/m);
      for (const [, target = ''] of source.matchAll(/^import (?!type )[^;]* from '(\.[^']*)'/gm)) {
        visit(`.${new URL(target, `https://base/${path.slice(2)}`).pathname}`);
      }
    };
    visit(name);
    expect(seen.size).toBeGreaterThan(0);
  });
});
