import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './docsPages.mjs';
import { createLlms, findMarkdown } from './llmsText.mjs';

// `pnpm llms`: writes llms.txt. `pnpm llms <folder>` also copies it and every page it lists into a folder, such
// as that of a built site.

const llms = createLlms();
writeFileSync(join(ROOT, 'llms.txt'), llms);

const [folder] = process.argv.slice(2);
if (folder) {
  for (const path of ['llms.txt', ...findMarkdown()]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
}
