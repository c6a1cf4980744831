import ts from 'typescript';
import type { ApiDoc, ApiEntry, ApiMember } from './apiEntry.ts';

const typeFormat =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** Reads public names with TypeScript's own checker. */
export function createApiReader(checker: ts.TypeChecker) {
  function readModule(file: ts.SourceFile, from: string): ApiEntry[] {
    const module = checker.getSymbolAtLocation(file);
    return module ? exportsOf(module).flatMap((symbol) => readExport(symbol, from, '')) : [];
  }

  function exportsOf(module: ts.Symbol): ts.Symbol[] {
    return checker.getExportsOfModule(module);
  }

  function readExport(exported: ts.Symbol, from: string, prefix: string): ApiEntry[] {
    const symbol = resolve(exported);
    const name = `${prefix}${exported.name}`;
    if (symbol.flags & ts.SymbolFlags.ValueModule) {
      return exportsOf(symbol).flatMap((part) => readExport(part, from, `${name}.`));
    }
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) return [];
    const doc = readDoc(symbol);
    if (!(symbol.flags & ts.SymbolFlags.Value)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return [
        {
          name,
          from,
          kind: 'type',
          doc,
          signature: signatureOf(type, declaration),
          takes: membersOf(type),
          gives: [],
        },
      ];
    }
    const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
    const [call] = type.getCallSignatures();
    if (!call && ts.isClassDeclaration(declaration)) {
      const takes = membersOf(checker.getDeclaredTypeOfSymbol(symbol));
      return [{ name, from, kind: 'value', doc, signature: `class ${name}`, takes, gives: [] }];
    }
    if (!call) {
      return [
        {
          name,
          from,
          kind: 'value',
          doc,
          signature: checker.typeToString(type, declaration, typeFormat),
          takes: [],
          gives: [],
        },
      ];
    }
    const isComponent = prefix !== '' || /^[A-Z]/.test(exported.name);
    const takes = call.parameters.flatMap((parameter) =>
      membersOf(checker.getTypeOfSymbolAtLocation(parameter, declaration)),
    );
    return [
      {
        name,
        from,
        kind: isComponent ? 'component' : exported.name.startsWith('use') ? 'hook' : 'function',
        doc,
        signature: isComponent ? '' : `${name}${checker.signatureToString(call, declaration, typeFormat)}`,
        takes,
        gives: isComponent ? [] : membersOf(call.getReturnType()),
      },
    ];
  }

  /** The properties that we declare ourselves: what React, the DOM and TanStack bring is known already. */
  function membersOf(type: ts.Type): ApiMember[] {
    if (checker.isArrayType(type) || type.flags & ts.TypeFlags.Primitive) return [];
    const members = new Map<string, ApiMember>();
    for (const arm of type.isUnion() ? type.types : [type]) {
      for (const property of arm.getProperties().filter(isOurs)) {
        const member = readMember(property);
        // An arm that forbids a property says nothing of it.
        if (member.type !== 'undefined' || !members.has(member.name)) members.set(member.name, member);
      }
    }
    return [...members.values()];
  }

  function readMember(property: ts.Symbol): ApiMember {
    const [declaration] = property.declarations ?? [];
    return {
      name: property.name,
      type: writtenType(property, declaration),
      optional: Boolean(property.flags & ts.SymbolFlags.Optional),
      doc: readDoc(property),
    };
  }

  /** A type as its author wrote it, since the checker spells the likes of `ReactNode` out. */
  function writtenType(property: ts.Symbol, declaration: ts.Declaration | undefined): string {
    if (declaration && ts.isPropertySignature(declaration) && declaration.type) {
      return declaration.type
        .getText()
        .replace(/\s*\| undefined$/, '')
        .replace(/\s+/g, ' ');
    }
    const type = declaration
      ? checker.getTypeOfSymbolAtLocation(property, declaration)
      : checker.getTypeOfSymbol(property);
    return checker.typeToString(type, declaration, typeFormat);
  }

  function signatureOf(type: ts.Type, declaration: ts.Declaration): string {
    if (ts.isInterfaceDeclaration(declaration)) return '';
    return checker.typeToString(type, declaration, typeFormat | ts.TypeFormatFlags.InTypeAlias);
  }

  function resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  function readDoc(symbol: ts.Symbol): ApiDoc {
    const tags = symbol.getJsDocTags(checker).map(({ name, text }) => [name, ts.displayPartsToString(text)]);
    return {
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: Object.fromEntries(tags),
    };
  }

  return Object.freeze({ readModule });
}

function isOurs({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/'));
}
