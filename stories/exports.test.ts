import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as core from '@user-sessions/core';
import * as devices from '@user-sessions/core/devices';
import * as react from '@user-sessions/react';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages } from '#story-environment';
import manifest from '../packages/react/package.json' with { type: 'json' };

const files = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** Every name that a story or an example imports from a package and uses, `Sessions.Item` for a part. */
const used = new Set(Object.entries(files).flatMap(([path, source]) => readUses(path, source)));

function readUses(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const imports = new Map<string, string>();
  for (const statement of file.statements.filter(ts.isImportDeclaration)) {
    const { moduleSpecifier, importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!ts.isStringLiteral(moduleSpecifier) || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      imports.set(name.text, `${moduleSpecifier.text} ${(propertyName ?? name).text}`);
    }
  }
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const name = imports.get(node.expression.text);
      if (name) uses.push(`${name}.${node.name.text}`);
    }
    if (ts.isIdentifier(node)) uses.push(imports.get(node.text) ?? '');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

describe('stories and examples', () => {
  it.each([
    ['@user-sessions/react', Object.keys(react)],
    ['@user-sessions/react', Object.keys(react.Sessions).map((part) => `Sessions.${part}`)],
    ['@user-sessions/core', Object.keys(core)],
    ['@user-sessions/core/devices', Object.keys(devices)],
  ])('use everything that %s exports', (module, names) => {
    expect(names.filter((name) => !used.has(`${module} ${name}`))).toEqual([]);
  });

  it('show every language that there is', () => {
    const folder = dirname(manifest.exports['./languages/*']['@user-sessions/source']);
    const modules = readdirSync(join('packages/react', folder)).filter((file) => !file.includes('.test.'));
    const values = modules.map((file) => basename(file, '.ts'));
    expect(values.length).toBeGreaterThan(0);
    expect(languages.map(({ value }) => value)).toEqual(expect.arrayContaining(values));
  });
});
