import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './docsPages.mjs';

const SOURCE = 'examples/custom-ui/src';
const FILES = ['Devices.tsx', 'DeviceRow.tsx', 'ConfirmSignOut.tsx', 'SignOutOthers.tsx'];

/** What the example has of its own, and an app with shadcn/ui has already. */
const REPLACED = { "'./ui/Button'": "'@/components/ui/button'" };

/**
 * The registry by which the shadcn command copies our source into an app.
 *
 * @returns {Record<string, object>} JSON by the name of its file
 * @see https://ui.shadcn.com/docs/registry
 */
export function createRegistry() {
  const item = {
    name: 'devices',
    type: 'registry:block',
    title: 'Devices',
    description:
      'Where the user is signed in, and a way to sign devices out. On the hooks of @user-sessions/react.',
    dependencies: ['@user-sessions/core', '@user-sessions/react', '@tanstack/react-query'],
    registryDependencies: ['button'],
  };
  const files = FILES.map((name) => ({
    path: `devices/${name}`,
    type: 'registry:component',
    target: `components/devices/${name}`,
  }));
  return {
    'registry.json': {
      $schema: 'https://ui.shadcn.com/schema/registry.json',
      name: 'user-sessions',
      homepage: 'https://github.com/user-sessions/user-sessions',
      items: [{ ...item, files }],
    },
    'devices.json': {
      $schema: 'https://ui.shadcn.com/schema/registry-item.json',
      ...item,
      files: FILES.map((name, index) => ({ ...files[index], content: readSource(name) })),
    },
  };
}

/** @param {string} name */
function readSource(name) {
  let source = readFileSync(join(ROOT, SOURCE, name), 'utf8');
  for (const [from, to] of Object.entries(REPLACED)) source = source.replaceAll(from, to);
  return `'use client';\n\n${source}`;
}
