import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** The product files of core and react, by their path. */
const files = ['packages/core/src', 'packages/react/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file).replaceAll('\\', '/'),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test|__tests__|\.bench/.test(file));

/** The files that a file imports. Index files only pass on what they import, so they are looked through. */
function readImports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/ from '(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)).replaceAll('\\', '/'),
  );
}

interface Drawing {
  title: string;
  nodes: string[];
  solid: string[];
}

/** Each drawing, with its arrows as `from -> to`. A dashed arrow is a call through props or an interface. */
const drawings: Drawing[] = [...page.matchAll(/## ([^\n]+)\n+```mermaid\n(.*?)```/gs)].map(
  ([, title = '', drawing = '']) => {
    const arrows = [...drawing.matchAll(/^\s+(\S+) (-->|-\. \w+ \.->) (\S+)$/gm)];
    return {
      title,
      nodes: [...new Set(arrows.flatMap(([, from = '', , to = '']) => [from, to]))],
      solid: arrows.flatMap(([, from, kind, to]) => (kind === '-->' ? [`${from} -> ${to}`] : [])).sort(),
    };
  },
);

const pathOf = (name: string): string => {
  const found = files.filter((file) => basename(file) === name);
  expect(found, `${name} is one file`).toHaveLength(1);
  return found[0] ?? '';
};

describe('ARCHITECTURE.md', () => {
  it('draws the list and the sign-out', () => {
    expect(drawings.map(({ title }) => title)).toEqual([
      'How the list gets on the screen',
      'How "Sign out all other devices" works',
    ]);
  });

  it.each(drawings)('draws the imports as they are: $title', ({ nodes, solid }) => {
    const paths = new Map(nodes.map((name) => [pathOf(name), name]));
    const imports = [...paths].flatMap(([path, name]) =>
      readImports(path).flatMap((target) => {
        const to = paths.get(target);
        return to ? [`${name} -> ${to}`] : [];
      }),
    );
    expect([...new Set(imports)].sort()).toEqual(solid);
  });

  it('passes at most 12 files from the button to the report', () => {
    expect(drawings[1]?.nodes.length).toBeLessThanOrEqual(12);
  });

  it('names rooms that exist', () => {
    const table = page.split('## Rooms')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/`((?:core|react|service)\/src[\w/.-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, 'packages', path)))).toEqual([]);
  });
});
