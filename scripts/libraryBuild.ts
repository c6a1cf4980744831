import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';
import { buildStylesheet } from './buildStylesheet.ts';

/** The condition under which the workspace resolves a package to its `src`. Never published. */
const SOURCE = '@user-sessions/source';

/**
 * How every package of this workspace is built: its entries are what `exports` names, modules stay modules
 * (and keep their `'use client'`), types come along, and each stylesheet becomes one small file.
 *
 * @param folder of the package
 */
export function libraryBuild(folder: string): UserConfig {
  const entries = readEntries(folder);
  return defineConfig({
    entry: Object.fromEntries(
      entries
        .filter(({ output }) => output.endsWith('.js'))
        .map(({ source, output }) => [output.slice('dist/'.length, -'.js'.length), source]),
    ),
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    unbundle: true,
    dts: true,
    fixedExtension: false,
    tsconfig: join(folder, 'tsconfig.json'),
    logLevel: 'warn',
    hooks: {
      'build:done': async () => {
        for (const { source, output } of entries.filter((entry) => entry.output.endsWith('.css'))) {
          await buildStylesheet(join(folder, source), join(folder, output));
        }
      },
    },
  });
}

/** Source and output of each entry, relative to the package and with slashes, without a leading `./`. */
function readEntries(folder: string): { source: string; output: string }[] {
  const manifest: { exports: Record<string, unknown> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return Object.values(manifest.exports)
    .filter(isEntry)
    .map((entry) => ({ source: entry[SOURCE].slice(2), output: entry.default.slice(2) }))
    .flatMap(({ source, output }) =>
      modulesOf(folder, source).map((name) => ({
        source: source.replace('*', name),
        output: output.replace('*', name),
      })),
    );
}

/** What a star in `exports` matches: each module of that folder. */
function modulesOf(folder: string, source: string): string[] {
  if (!source.includes('*')) return [''];
  return readdirSync(join(folder, dirname(source)))
    .filter((file) => !file.includes('.test.'))
    .map((file) => file.slice(0, -extname(file).length));
}

function isEntry(value: unknown): value is { [SOURCE]: string; default: string } {
  return typeof value === 'object' && value !== null && SOURCE in value && 'default' in value;
}
