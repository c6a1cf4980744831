import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const packages = ['core', 'react'] as const;

/**
 * Puts the packages, as they would be published, into `folder/node_modules`. Peers are the app's own; the other
 * dependencies are linked from the workspace.
 *
 * `HOSTS_PACKED` names a folder of tarballs to take instead, to see how an earlier version does.
 */
export function unpackInto(folder: string): void {
  const given = process.env.HOSTS_PACKED;
  const tarballs = given ?? mkdtempSync(join(tmpdir(), 'user-sessions-packed-'));
  for (const name of packages) {
    const source = join(root, 'packages', name);
    if (given === undefined) pack(source, tarballs);
    const target = join(folder, 'node_modules', '@user-sessions', name);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    const tarball = readdirSync(tarballs).find((file) => file.startsWith(`user-sessions-${name}-`));
    if (!tarball) throw new Error(`packages/${name} could not be packed.`);
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target], { cwd: tarballs });
    linkDependencies(source, target, folder);
  }
  if (given === undefined) rmSync(tarballs, { recursive: true });
}

function pack(source: string, folder: string): void {
  const shell = process.platform === 'win32';
  if (!existsSync(join(source, 'dist'))) execFileSync('pnpm', ['build'], { cwd: source, shell });
  execFileSync('pnpm', ['pack', '--pack-destination', folder], { cwd: source, stdio: 'ignore', shell });
}

function linkDependencies(source: string, target: string, folder: string): void {
  const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies).filter((name) => !name.startsWith('@user-sessions/'))) {
    // Installed hosts have them by themselves.
    if (existsSync(join(folder, '..', 'node_modules', name))) continue;
    const link = join(target, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(source, 'node_modules', name), link, 'junction');
  }
}

/** Copies an app's own files to where it is built. */
export function copyApp(app: string, folder: string): void {
  cpSync(join(import.meta.dirname, 'apps', app), folder, { recursive: true });
}
