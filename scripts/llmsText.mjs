import { readPage } from './docsPages.mjs';

const SECTIONS = {
  Packages: ['packages/react/README.md', 'packages/core/README.md', 'packages/service/README.md'],
  Documentation: [
    'docs/connecting.md',
    'docs/hooks.md',
    'docs/theming.md',
    'docs/languages.md',
    'docs/testing.md',
    'docs/errors.md',
    'docs/security.md',
    'docs/migrating.md',
    'docs/faq.md',
  ],
  Examples: [
    'examples/README.md',
    'examples/vite-react/README.md',
    'examples/next/README.md',
    'examples/blocklet-app/README.md',
    'examples/custom-ui/README.md',
  ],
  'Copy the source': ['registry/README.md'],
};

/** The Markdown files that llms.txt lists. */
export function findMarkdown() {
  return Object.values(SECTIONS).flat();
}

/**
 * The index of the documentation for language models: titles and first sentences, from the pages themselves.
 *
 * @see https://llmstxt.org
 */
export function createLlms() {
  const { title, summary } = describe('README.md');
  const sections = Object.entries(SECTIONS).map(([name, paths]) => {
    const lines = paths.map((path) => {
      const page = describe(path);
      return `- [${page.title}](${path}): ${page.summary}`;
    });
    return `## ${name}\n\n${lines.join('\n')}\n`;
  });
  return `# ${title}\n\n> ${summary}\n\n${sections.join('\n')}`;
}

/**
 * A page's title, and what the index of the documentation says it answers; elsewhere, its first sentence.
 *
 * @param {string} path
 */
function describe(path) {
  const { text } = readPage(path);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? path;
  const name = path.replace('docs/', '');
  const row = readPage('docs/README.md')
    .text.split('\n')
    .find((line) => line.includes(`](${name})`));
  if (row) return { title, summary: row.split('|')[2]?.trim() ?? '' };
  // The first paragraph of prose: no table, picture, code or heading.
  const paragraph =
    text
      .replaceAll(/```.*?```/gs, '')
      .split(/\n{2,}/)
      .find((block) => /^[A-Z`*[][^|]*$/.test(block.trim()) && !block.startsWith('#')) ?? '';
  const plain = paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('\n', ' ');
  return { title, summary: /^.*?[.:](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain };
}
