import { basename, dirname } from 'node:path';
import ts from 'typescript';
import type { Messages } from '../packages/react/src/messages/messages.ts';
import { packMessages } from '../packages/react/src/messages/readMessages.ts';

/** A plugin of the build that packs each module of `src/languages`. See `readMessages`. */
export function packLanguages() {
  return {
    name: 'pack-languages',
    async transform(code: string, id: string): Promise<string | undefined> {
      // Declarations go through the same plugins, in a form of their own that holds no messages.
      if (basename(dirname(id)) !== 'languages' || !code.includes(': Messages = {')) return undefined;
      const name = basename(id, '.ts');
      const { locale, direction, ...messages } = await evaluate(code, name);
      const values = [locale, direction, packMessages({ locale, direction, ...messages })];
      const args = values.map((value) => JSON.stringify(value)).join(', ');
      return [
        "import { readMessages } from '../messages/readMessages.ts';",
        `export const ${name} = /* @__PURE__ */ readMessages(${args});`,
      ].join('\n');
    },
  };
}

/** A language is data: without its types, the module runs by itself. */
async function evaluate(code: string, name: string): Promise<Messages> {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return module[name];
}
