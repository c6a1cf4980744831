import { describe, expect, it } from 'vitest';
import { readApi } from '../api/readApi.ts';

const files = import.meta.glob<string>(
  ['../../packages/react/src/**/*.{stories.tsx,example.tsx,mdx}', '../../stories/**/*.{ts,tsx,mdx}'],
  { query: '?raw', import: 'default', eager: true },
);
const shown = Object.values(files).join('\n');
const api = readApi();
const isShown = (name: string) => new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?!\\w)`).test(shown);

/** The props and options that people choose: each is used by a story or an example. */
const chosen = [
  'DevicesPageOptions',
  'SessionListOptions',
  'SearchControl',
  'Sessions.RootOptions',
  'UserSessionProviderProps',
  'UserSessionServiceOptions',
  'UseSessionCountsOptions',
  'UseSessionSelectionOptions',
];

describe('Storybook', () => {
  it.each(['@user-sessions/react', '@user-sessions/core', '@user-sessions/core/devices'])(
    'shows every public name of %s',
    (from) => {
      const names = api.filter((entry) => entry.from === from).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(5);
      expect(names.filter((name) => !isShown(name))).toEqual([]);
    },
  );

  it.each(chosen)('uses everything that %s offers', (name) => {
    const members = api.find((entry) => entry.name === name)?.takes.map((member) => member.name) ?? [];
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((member) => !isShown(member))).toEqual([]);
  });

  it('documents only names that there are', () => {
    const names = new Set(api.map(({ name }) => name));
    const lists = [...shown.matchAll(/\bapi: \[([^\]]*)\]/g)].flatMap(([, list = '']) => [
      ...list.matchAll(/'([^']+)'/g),
    ]);
    expect(lists.length).toBeGreaterThan(100);
    expect(lists.map(([, name = '']) => name).filter((name) => !names.has(name))).toEqual([]);
  });
});
