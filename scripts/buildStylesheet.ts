import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundle, Features, type Selector, type SelectorComponent } from 'lightningcss';

/**
 * Writes a stylesheet as one small file. Nothing is rewritten for older browsers: the app's own build does that,
 * and what it would turn into something else is not in there to begin with.
 */
export async function buildStylesheet(source: string, output: string): Promise<void> {
  const { code } = bundle({
    filename: source,
    minify: true,
    include: Features.Nesting,
    visitor: { Selector: harden },
  });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, code);
}

/**
 * Gives a selector the weight of six elements more, so that one class of ours beats any sensible chain of a host's
 * elements (`button:hover`, `article ul > li`), while two classes of an app beat ours. What has no class of its own
 * (a `<dt>`, a `<span>`) is no part that an app would style, and gets the weight of three classes.
 */
export function harden(selector: Selector): Selector {
  const end = selector.findIndex(({ type }) => type === 'pseudo-element');
  const [compound, pseudo] = end < 0 ? [selector, []] : [selector.slice(0, end), selector.slice(end)];
  const last = compound.slice(compound.findLastIndex(({ type }) => type === 'combinator') + 1);
  return [
    ...compound,
    { type: 'pseudo-class', kind: 'not', selectors: [isPart(last) ? links : roots] },
    ...pseudo,
  ];
}

function isPart(compound: readonly SelectorComponent[]): boolean {
  const type = compound.find((component) => component.type === 'type' || component.type === 'universal');
  if (!type) return true;
  const isField =
    type.type === 'type' && (type.name === 'select' || type.name === 'input' || type.name === 'option');
  return isField && !compound.some((component) => component.type === 'attribute');
}

/** No element is inside of a link inside of a link: HTML does not allow it. */
const links = chain({ type: 'type', name: 'a' }, 6);
const roots = chain({ type: 'class', name: 'us-root' }, 3);

function chain(component: SelectorComponent, length: number): Selector {
  return Array.from({ length }, (_, index) =>
    index === 0 ? [component] : [{ type: 'combinator', value: 'descendant' } as const, component],
  ).flat();
}
