import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as devices from '@user-sessions/core/devices';
import * as react from '@user-sessions/react';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/docsPages.mjs';
import { createRegistry } from '../../scripts/registryItems.mjs';

interface Item {
  dependencies: string[];
  registryDependencies: string[];
  files: { path: string; content: string }[];
}

const item = createRegistry()['devices.json'] as Item;
const PUBLIC: Record<string, object> = {
  '@user-sessions/react': react,
  '@user-sessions/core/devices': devices,
};

/** The imports of a file: what, and from where. */
function findImports(source: string): { isType: boolean; names: string[]; from: string }[] {
  const imports = source.matchAll(/^import (type )?\{([^}]*)\} from '([^']+)';/gms);
  return [...imports].map(([, type, list = '', from = '']) => ({
    isType: type !== undefined,
    names: list.split(',').map((name) => name.trim()),
    from,
  }));
}

describe('the shadcn registry', () => {
  it('is in the repository as it is', () => {
    for (const [name, content] of Object.entries(createRegistry())) {
      const text = readFileSync(join(ROOT, 'registry', name), 'utf8');
      expect(JSON.parse(text), 'run "pnpm registry"').toEqual(content);
    }
  });

  it.each(item.files)('imports in $path only what an app has', ({ content }) => {
    const imports = findImports(content);
    expect(imports.length).toBeGreaterThan(0);
    for (const { isType, names, from } of imports) {
      if (from.startsWith('./')) {
        expect(item.files.map(({ path }) => path)).toContain(`devices/${from.slice(2)}.tsx`);
      } else if (from.startsWith('@/components/ui/')) {
        expect(item.registryDependencies).toContain(from.slice('@/components/ui/'.length));
      } else if (from !== 'react') {
        expect(item.dependencies).toContain(from.split('/').slice(0, 2).join('/'));
        const values = isType ? [] : names.filter((name) => name !== '' && !name.startsWith('type '));
        for (const name of values) expect(PUBLIC[from]).toHaveProperty(name);
      }
    }
  });
});
