import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome');
let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'user-sessions-layers-'));
  cpSync('biome.json', join(workspace, 'biome.json'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true });
});

/** What our linter says about a file of that name which imports that module. */
function lintImport(path: string, module: string): string {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), `import { name } from '${module}';\n\nname();\n`);
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--colors=off', path];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: workspace, encoding: 'utf8' });
  expect(stdout, stderr).toContain('"summary"');
  return stdout;
}

describe('the layers', () => {
  it.each([
    ['packages/core/src/planted.ts', 'react'],
    ['packages/core/src/planted.ts', 'react-dom/client'],
    ['packages/core/src/planted.ts', '@tanstack/react-query'],
    ['packages/core/src/planted.ts', '@user-sessions/react'],
    ['packages/core/src/devices/planted.ts', '@user-sessions/service'],
    ['packages/service/src/planted.ts', '@user-sessions/core'],
    ['packages/react/src/queries/planted.ts', 'react'],
    ['packages/react/src/queries/planted.ts', '../hooks/useThis.ts'],
    ['packages/react/src/hooks/planted.ts', '../page/DevicesPage.tsx'],
    ['packages/react/src/hooks/planted.ts', '../parts/Item.tsx'],
    ['packages/react/src/hooks/planted.ts', '@user-sessions/service'],
    ['packages/react/src/parts/planted.tsx', '../hooks/useThis.ts'],
    ['packages/react/src/parts/planted.tsx', '../queries/keys.ts'],
    ['packages/react/src/parts/planted.tsx', '../page/DevicesPage.tsx'],
    ['packages/react/src/parts/planted.tsx', '@tanstack/react-query'],
    ['packages/react/src/page/planted.tsx', '@user-sessions/service'],
  ])('do not let %s import %s', (path, module) => {
    expect(lintImport(path, module)).toContain('noRestrictedImports');
  });

  it.each([
    ['packages/core/src/planted.ts', 'ky'],
    ['packages/core/src/planted.test.ts', '@user-sessions/service'],
    ['packages/react/src/queries/planted.ts', '@tanstack/react-query'],
    ['packages/react/src/hooks/planted.ts', '../queries/keys.ts'],
    ['packages/react/src/parts/planted.tsx', '@user-sessions/core'],
    ['packages/react/src/page/planted.tsx', '../parts/Item.tsx'],
    ['packages/react/src/page/planted.tsx', '../hooks/useThis.ts'],
    ['packages/react/src/page/planted.test.tsx', '@user-sessions/service'],
  ])('let %s import %s', (path, module) => {
    expect(lintImport(path, module)).not.toContain('noRestrictedImports');
  });
});
