import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const packageOfReact18 = fileURLToPath(new URL('package.json', import.meta.url));
const ofReact = /^(react|react-dom|@tanstack\/react-query|@testing-library\/react)(\/|$)/;

/** Resolves React, and what brings React along, as this folder's package sees them. */
export function react18(): Plugin {
  return {
    name: 'react-18',
    enforce: 'pre',
    resolveId(source) {
      return ofReact.test(source) ? this.resolve(source, packageOfReact18, { skipSelf: true }) : null;
    },
  };
}
