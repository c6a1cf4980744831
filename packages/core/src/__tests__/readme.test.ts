import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startTest } from '../../test/startTest.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../../README.md');

/** The code spans in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([\w-]+)/gm)].map(([, name]) => name ?? '').sort();
}

describe("the package's README", () => {
  it('lists the methods that there are', async () => {
    const { service } = await (await startTest()).connect('this-device');
    const methods = Object.entries(service).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );
    expect(firstColumn('Methods')).toEqual(methods.sort());
  });

  it('lists the options that there are', () => {
    const [options = ''] = read('../blocklet/options.ts').split('/** The tokens of a sign-in. */');
    const names = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name ?? '');
    expect(firstColumn('Options')).toEqual(names.sort());
  });

  it('lists the errors that there are', () => {
    const [, union = ''] = read('../errors.ts').split('export type UserSessionErrorCode =');
    const codes = [...(union.split(';')[0] ?? '').matchAll(/'([\w-]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(10);
    expect(firstColumn('Errors')).toEqual(codes.sort());
  });
});
