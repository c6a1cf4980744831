import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSamples, ROOT, readPages } from './docsPages.mjs';

// `pnpm docs`: puts the current code of each file into the pages that show it.

for (const page of readPages()) {
  const text = fillSamples(page);
  if (text === page.text) continue;
  writeFileSync(join(ROOT, page.path), text);
  console.log(page.path);
}
