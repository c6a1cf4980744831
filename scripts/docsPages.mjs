import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

const IGNORED = new Set(['node_modules', 'dist', 'storybook-static', '.git', '.next']);
const FENCE = /(?:<!-- file: (\S+) -->\n+)?```(\w*)\n(.*?)```/gs;

/** @typedef {{ path: string, text: string }} Page a Markdown file, by its path from the root */

/**
 * Every Markdown file of the repository.
 *
 * @param {string} [folder]
 * @returns {Page[]}
 */
export function readPages(folder = '.') {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : readPages(path);
    return path.endsWith('.md') ? [readPage(path)] : [];
  });
}

/** @param {string} path @returns {Page} */
export function readPage(path) {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/**
 * The blocks of code of a page. A comment above a block names the file that it shows: `<!-- file: path -->`, with
 * `#name` after the path where it shows one region.
 *
 * @param {Page} page
 */
export function findSamples({ text }) {
  return [...text.matchAll(FENCE)].map(([, file, language = '', code = '']) => ({ file, language, code }));
}

/**
 * A page with the current code of each file that it shows.
 *
 * @param {Page} page
 */
export function fillSamples({ text }) {
  return text.replaceAll(FENCE, (block, file, language) =>
    file ? `<!-- file: ${file} -->\n\`\`\`${language}\n${readSource(file)}\`\`\`` : block,
  );
}

/**
 * What a page shows of a file: all of it but `'use client'`, or what is between `#region name` and `#endregion`.
 *
 * @param {string} file
 */
export function readSource(file) {
  const [path = '', region] = file.split('#');
  const source = readFileSync(join(ROOT, path), 'utf8');
  if (region === undefined) return source.replace(/^'use client';\n+/, '');
  const [, rest] = source.split(new RegExp(`^.*#region ${region}\\n`, 'm'));
  if (rest === undefined) throw new Error(`${path} has no region "${region}".`);
  const lines = (rest.split(/^.*#endregion.*$/m)[0] ?? '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

/**
 * The code in the first column of the table under a heading.
 *
 * @param {Page} page @param {string} heading
 */
export function readFirstColumn({ text }, heading) {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

/**
 * The links of a page to other files of the repository, by their paths from the root.
 *
 * @param {Page} page
 */
export function findLinks({ path, text }) {
  const prose = text.replaceAll(/```.*?```/gs, '').replaceAll(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)];
  return links
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [to = '', anchor] = link.split('#');
      return { target: to === '' ? path : posix.join(posix.dirname(path), decodeURI(to)), anchor };
    });
}

/**
 * The anchors that GitHub gives the headings of a page.
 *
 * @param {Page} page
 */
export function findAnchors({ text }) {
  /** @type {Set<string>} */
  const anchors = new Set();
  for (const [, heading = ''] of text.replaceAll(/```.*?```/gs, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${slug}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
}
