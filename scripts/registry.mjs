import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './docsPages.mjs';
import { createRegistry } from './registryItems.mjs';

// `pnpm registry`: writes the shadcn registry.

for (const [name, content] of Object.entries(createRegistry())) {
  writeFileSync(join(ROOT, 'registry', name), `${JSON.stringify(content, null, 2)}\n`);
}
