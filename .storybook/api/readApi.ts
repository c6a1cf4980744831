import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { ApiEntry } from './apiEntry.ts';
import { createApiReader } from './createApiReader.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The public entries of the packages that people import. */
const entries = {
  '@user-sessions/react': 'packages/react/src/index.ts',
  '@user-sessions/core': 'packages/core/src/index.ts',
  '@user-sessions/core/devices': 'packages/core/src/devices/index.ts',
};

/** Reads every public name from the sources: what it is, what it takes, and what its doc comment says. */
export function readApi(): ApiEntry[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, root);
  const files = Object.values(entries).map((path) => join(root, path));
  const program = ts.createProgram(files, options);
  const reader = createApiReader(program.getTypeChecker());
  return Object.entries(entries).flatMap(([from, path]) => {
    const file = program.getSourceFile(join(root, path));
    if (!file) throw new Error(`${path} could not be read.`);
    return reader.readModule(file, from);
  });
}
