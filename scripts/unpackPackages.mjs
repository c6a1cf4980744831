import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './run.mjs';

/**
 * Packs each package as it would be published and unpacks it into `folder/node_modules`, its dependencies
 * linked beside it: an installed app, made without a registry.
 *
 * @param {string} root of the workspace
 * @param {string} folder an empty one
 * @returns {Promise<{ name: string, source: string, folder: string, manifest: Manifest }[]>}
 *
 * @typedef {{
 *   name: string,
 *   exports: Record<string, string | Record<string, string>>,
 *   dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 * }} Manifest
 */
export async function unpackPackages(root, folder) {
  const unpacked = [];
  for (const name of readdirSync(join(root, 'packages'))) {
    const source = join(root, 'packages', name);
    const target = join(folder, 'node_modules', '@user-sessions', name);
    const code = await run('pnpm', ['pack', '--pack-destination', folder], { cwd: source, stdio: 'ignore' });
    const tarball = readdirSync(folder).find((file) => file.endsWith(`-${name}-${version(source)}.tgz`));
    if (code !== 0 || !tarball) throw new Error(`packages/${name} could not be packed.`);

    // Relative names, since tar reads the colon of "C:\..." as the name of another machine.
    execFileSync('tar', ['-xf', basename(tarball)], { cwd: folder });
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(folder, 'package'), target);

    const manifest = readManifest(target);
    linkDependencies(manifest, source, target);
    unpacked.push({ name: manifest.name, source, folder: target, manifest });
  }
  return unpacked;
}

/** @param {string} folder @returns {Manifest & { version: string }} */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} folder */
function version(folder) {
  return readManifest(folder).version;
}

/** @param {Manifest} manifest @param {string} source @param {string} target */
function linkDependencies(manifest, source, target) {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of names.filter((name) => !name.startsWith('@user-sessions/'))) {
    const link = join(target, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(source, 'node_modules', name), link, 'junction');
  }
}
