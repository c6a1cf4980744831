import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './run.mjs';
import { unpackPackages } from './unpackPackages.mjs';

/**
 * Tries the packages as an app gets them: packed, unpacked elsewhere, imported in Node, and type-checked.
 * Needs a build.
 *
 * @param {string} root of the workspace
 * @throws on the first thing that an app would stumble over
 */
export async function checkPackages(root) {
  const folder = mkdtempSync(join(tmpdir(), 'user-sessions-packed-'));
  try {
    const packages = await unpackPackages(root, folder);
    for (const unpacked of packages) {
      await lintPackage(unpacked);
      checkManifest(unpacked);
      checkClientDirectives(unpacked);
    }
    const entries = packages.flatMap(scriptEntries);
    for (const entry of entries) importInNode(entry, folder);
    await typeCheck(entries, root, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {Awaited<ReturnType<typeof unpackPackages>>[number]} Unpacked */

/** @param {Unpacked} unpacked */
async function lintPackage({ name, folder, manifest }) {
  // Everything in the unpacked folder is published, so there is nothing to pack again.
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
  const problems = messages.filter(({ type }) => type !== 'suggestion');
  const text = problems.map((message) => formatMessage(message, manifest)).join('\n');
  assert.equal(problems.length, 0, `publint on ${name}:\n${text}`);
}

/** @param {Unpacked} unpacked */
function checkManifest({ name, folder, manifest }) {
  const text = JSON.stringify({ ...manifest, devDependencies: undefined });
  for (const word of ['workspace:', 'catalog:', '"@user-sessions/source"', './src/']) {
    assert(!text.includes(word), `${name}'s published package.json still says ${word}`);
  }
  for (const file of Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? entry : Object.values(entry),
  )) {
    const path = file.includes('*') ? dirname(file) : file;
    assert(existsSync(join(folder, path)), `${name} exports ${file}, which is not in the package`);
  }
}

/**
 * A module that says `'use client'` in `src` has to say so in `dist`, or it breaks server components.
 *
 * @param {Unpacked} unpacked
 */
function checkClientDirectives({ name, source, folder }) {
  const modules = readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-d|stories|example)\./.test(file))
    .filter((file) => isClientModule(join(source, 'src', file)));
  for (const module of modules) {
    const built = join(folder, 'dist', module.replace(/\.tsx?$/, '.js'));
    assert(existsSync(built), `${name}'s client module ${module} did not reach the build`);
    assert(isClientModule(built), `${name}'s ${module} lost its 'use client' in the build`);
  }
  if (modules.length > 0) console.log(`${name}: 'use client' kept in ${modules.length} modules`);
}

/** @param {string} path */
function isClientModule(path) {
  return /^\s*['"]use client['"]/.test(readFileSync(path, 'utf8'));
}

/** @param {Unpacked} unpacked */
function scriptEntries({ name, folder, manifest }) {
  return Object.entries(manifest.exports).flatMap(([path, entry]) => {
    if (typeof entry !== 'object') return [];
    if (!path.includes('*')) return [name + path.slice(1)];
    const modules = readdirSync(join(folder, dirname(entry.default ?? ''))).filter((file) =>
      file.endsWith('.js'),
    );
    assert(modules.length > 0, `${name} exports nothing as ${path}`);
    return modules.map((file) => name + path.slice(1).replace('*', basename(file, '.js')));
  });
}

/** @param {string} entry @param {string} folder */
function importInNode(entry, folder) {
  const program = `console.log(Object.keys(await import(${JSON.stringify(entry)})).join())`;
  const names = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
  assert(names, `${entry} exports nothing`);
  console.log(`${entry}: ${names.split(',').length} exports, imported in Node`);
}

/** @param {string[]} entries @param {string} root @param {string} folder */
async function typeCheck(entries, root, folder) {
  mkdirSync(join(folder, 'node_modules', '@types'));
  for (const name of ['node', 'react', 'react-dom']) {
    const link = join(folder, 'node_modules', '@types', name);
    symlinkSync(join(root, 'node_modules', '@types', name), link, 'junction');
  }
  const lines = entries.map((entry, index) => `export * as entry${index} from '${entry}';\n`);
  writeFileSync(join(folder, 'app.ts'), lines.join(''));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  const code = await run('pnpm', ['exec', 'tsc', '-p', folder], { cwd: root });
  assert.equal(code, 0, 'an app that imports the packages does not compile');
  console.log('types: an app with moduleResolution nodenext compiles');
}
