import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import * as api from '@user-sessions/react';
import { english } from '@user-sessions/react';
import { describe, expect, it } from 'vitest';
import {
  findAnchors,
  findLinks,
  findSamples,
  ROOT,
  readFirstColumn,
  readPage,
  readPages,
  readSource,
} from '../../scripts/docsPages.mjs';
import { createLlms } from '../../scripts/llmsText.mjs';

const pages = readPages();

/** Pages whose samples are held by tests of their own. */
const OWN_TESTS = [
  'docs/languages.md',
  'docs/theming.md',
  'packages/core/README.md',
  'packages/service/README.md',
];

describe('the documentation', () => {
  it.each(pages)('$path links to files and headings that exist', (page) => {
    for (const { target, anchor } of findLinks(page)) {
      expect(existsSync(join(ROOT, target)), `${page.path} links to ${target}`).toBe(true);
      if (anchor === undefined) continue;
      const file = statSync(join(ROOT, target)).isDirectory() ? `${target}/README.md` : target;
      expect(findAnchors(readPage(file)), `${page.path} links to ${file}`).toContain(anchor);
    }
  });

  it.each(pages)('$path shows files as they are', (page) => {
    for (const { file, code } of findSamples(page)) {
      if (file) expect(code, `run "pnpm docs" to update ${page.path}`).toBe(readSource(file));
    }
  });

  it.each(pages.filter(({ path }) => !OWN_TESTS.includes(path) && !path.endsWith('.api.md')))(
    '$path has no code that does not run',
    (page) => {
      const bare = findSamples(page).filter(({ file, language }) => !file && /^[jt]sx?$/.test(language));
      expect(bare).toEqual([]);
    },
  );

  it('is listed in its index', () => {
    const listed = findLinks(readPage('docs/README.md')).map(({ target }) => target);
    const names = readdirSync(join(ROOT, 'docs')).filter((name) => /^[a-z].*\.md$/.test(name));
    for (const name of names) expect(listed).toContain(`docs/${name}`);
  });

  it('is in llms.txt as it is', () => {
    expect(readFileSync(join(ROOT, 'llms.txt'), 'utf8'), 'run "pnpm llms"').toBe(createLlms());
  });
});

describe('tables and figures', () => {
  it('name the size that is checked', () => {
    const [, limit] =
      /'UserSessionProvider and DevicesPage',[^']*'([^']+)'/.exec(
        readFileSync(join(ROOT, '.size-limit.mjs'), 'utf8').replaceAll(/\[react\]: '[^']*'/g, ''),
      ) ?? [];
    expect(readPage('README.md').text).toContain(`are ${limit}, minified and gzipped`);
  });

  it('list every hook', () => {
    const hooks = Object.keys(api).filter((name) => /^use[A-Z]/.test(name));
    expect(readFirstColumn(readPage('docs/hooks.md'), 'All hooks').sort()).toEqual(hooks.sort());
  });

  it('list every error code', () => {
    expect(readFirstColumn(readPage('docs/errors.md'), 'Codes').sort()).toEqual(
      Object.keys(english.errors).sort(),
    );
  });

  it('list every option of the page', () => {
    const source = readFileSync(join(ROOT, 'packages/react/src/devices-page/devicesPageProps.ts'), 'utf8');
    const [options = ''] = source.split('export interface DevicesPageOptions {')[1]?.split('\n}') ?? [];
    const names = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(5);
    const listed = readFirstColumn(readPage('packages/react/README.md'), 'The page');
    expect(listed.sort()).toEqual(names.sort());
  });

  it('list every option of the test service', () => {
    const source = readFileSync(join(ROOT, 'packages/service/src/testing/createTestService.ts'), 'utf8');
    const [options = ''] = source.split('export interface TestServiceOptions {')[1]?.split('\n}') ?? [];
    const names = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name = '']) => name);
    expect(readFirstColumn(readPage('docs/testing.md'), 'The test service').sort()).toEqual(names.sort());
  });

  it('name every language', () => {
    const files = readdirSync(join(ROOT, 'packages/react/src/i18n/languages'));
    const names = files.filter((file) => !/\.test\.|english/.test(file)).map((file) => parse(file).name);
    const listed = [...readPage('docs/languages.md').text.matchAll(/^\|[^|]+\| `(\w+)` +\|/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(names.sort());
  });
});
