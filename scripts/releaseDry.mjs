import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `pnpm release:dry`: what a release would publish, and whether it installs and runs with npm, pnpm and yarn.
// Publishes nothing. Needs a build and a registry to install from.

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'user-sessions-release-'));
const catalogOf = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** A small app: reads the sessions of an embedded service, and renders the page. */
const program = `
import assert from 'node:assert/strict';
import { createUserSessionService, memoryCredentials } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { german } from '@user-sessions/react/languages/german';
import { createTestService } from '@user-sessions/service/testing';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';

const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
const credentials = memoryCredentials(test.tokens);
const service = createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials });
const { list } = await service.getMyLoginSessions();
assert.equal(list.length, 2);
assert.equal(describeDevice(list[0].ua).name, 'Chrome on Linux');
const html = renderToString(h(UserSessionProvider, { service }, h(DevicesPage, { messages: german })));
assert.match(html, /lang="de"/);
console.log('reads', list.length, 'sessions and renders', html.length, 'characters');
`;

const managers = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
  pnpm: ['pnpm', 'install', '--reporter=silent'],
  yarn: [
    'npx',
    '-y',
    '--package',
    'yarn@1.22.22',
    'yarn',
    'install',
    '--silent',
    '--no-lockfile',
    '--cache-folder',
    'cache',
  ],
};

try {
  const tarballs = Object.fromEntries(readdirSync(join(root, 'packages')).map(pack));
  for (const [manager, [command = '', ...args]] of Object.entries(managers)) {
    const app = join(folder, manager);
    mkdirSync(app);
    writeApp(app, tarballs);
    run(command, args, app);
    process.stdout.write(`${manager}: `);
    run(process.execPath, ['app.mjs'], app);
  }
  console.log('\nNothing was published.');
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Packs a package, and prints what would be published.
 *
 * @param {string} directory
 * @returns {[name: string, tarball: string]}
 */
function pack(directory) {
  const tarball = join(folder, `${directory}.tgz`);
  const packed = run('pnpm', ['pack', '--json', '--out', tarball], join(root, 'packages', directory), 'pipe');
  const { files } = JSON.parse(packed);
  const manifest = JSON.parse(
    run('tar', ['-xOf', `${directory}.tgz`, 'package/package.json'], folder, 'pipe'),
  );
  const size = Math.round(statSync(tarball).size / 1024);
  console.log(`\n${manifest.name}@${manifest.version}: ${files.length} files, ${size} KiB`);
  for (const kind of ['dependencies', 'peerDependencies']) {
    for (const [name, range] of Object.entries(manifest[kind] ?? {}))
      console.log(`  ${kind} ${name} ${range}`);
  }
  return [manifest.name, tarball];
}

/** @param {string} app @param {Record<string, string>} tarballs */
function writeApp(app, tarballs) {
  const files = Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]));
  const others = ['react', 'react-dom', '@tanstack/react-query'].map((name) => [name, catalogOf(name)]);
  const manifest = {
    private: true,
    dependencies: { ...files, ...Object.fromEntries(others) },
    // The packages name each other by version, which no registry has yet.
    overrides: files,
    resolutions: { '@user-sessions/core': files['@user-sessions/core'] },
  };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest, null, 2));
  const overrides = Object.entries(files).map(([name, file]) => `  "${name}": "${file}"\n`);
  writeFileSync(join(app, 'pnpm-workspace.yaml'), `overrides:\n${overrides.join('')}`);
  writeFileSync(join(app, 'app.mjs'), program);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {'inherit' | 'pipe'} [output]
 * @returns {string} what it printed, where that is piped
 */
function run(command, args, cwd, output = 'inherit') {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', output, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  return stdout ?? '';
}
