import { readdirSync } from 'node:fs';

const core = 'packages/core/dist/index.js';
const devices = 'packages/core/dist/devices/index.js';
const react = 'packages/react/dist/index.js';
const languages = 'packages/react/dist/languages';
const client = '{ createUserSessionService }';
const hooks = '{ UserSessionProvider, useMyLoginSessions, useUserSessions, useSignOutSession }';

/**
 * Leaves React out as an app's bundle has it: there once, and found by name. As an external, esbuild would repeat
 * its import for each of our modules, 1 kB in all, which no app ever ships.
 */
const reactLeftOut = {
  name: 'react-left-out',
  /** @param {{ onResolve: Function, onLoad: Function }} build */
  setup(build) {
    build.onResolve({ filter: /^react(-dom)?(\/|$)/ }, (/** @type {{ path: string }} */ { path }) => ({
      path,
      namespace: 'react',
    }));
    build.onLoad({ filter: /./, namespace: 'react' }, async (/** @type {{ path: string }} */ { path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ React.${name}();`);
      return { contents: [...lines, 'export default React;'].join('\n'), loader: 'js' };
    });
  },
};

/**
 * What an app pays, minified and gzipped: everything included but React, which it has anyway.
 *
 * @param {string} name
 * @param {Record<string, string>} imports by module
 * @param {string} limit
 */
function script(name, imports, limit) {
  return {
    name,
    path: Object.keys(imports),
    import: imports,
    limit,
    gzip: true,
    /** @param {{ plugins?: object[] }} config */
    modifyEsbuildConfig: (config) => ({ ...config, plugins: [...(config.plugins ?? []), reactLeftOut] }),
  };
}

/**
 * What an app pays for one more language: its module, which imports nothing.
 *
 * @param {string} file
 */
function language(file) {
  return {
    name: `language: ${file.slice(0, -'.js'.length)}`,
    path: `${languages}/${file}`,
    limit: '3.5 KiB',
    gzip: true,
    /** @param {object} config */
    modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8', format: 'esm' }),
  };
}

// Ceilings a little above what was measured, so that growth is noticed. Of the page, 25.5 kB are TanStack Query, ky
// and ua-parser-js.
export default [
  script('core without devices', { [core]: client }, '13.1 kB'),
  script('core with devices', { [core]: client, [devices]: '{ describeDevice }' }, '24.3 kB'),
  script('createServiceFromSource', { [core]: '{ createServiceFromSource }' }, '4.5 kB'),
  script('hooks', { [react]: hooks }, '39 kB'),
  script('UserSessionProvider and DevicesPage', { [react]: '{ UserSessionProvider, DevicesPage }' }, '60 kB'),
  ...readdirSync(languages)
    .filter((file) => file.endsWith('.js'))
    .map(language),
  { name: 'stylesheet', path: 'packages/react/dist/styles.css', limit: '5 KiB', gzip: true },
  {
    name: 'stylesheet in a layer',
    path: 'packages/react/dist/styles.layered.css',
    limit: '5 KiB',
    gzip: true,
  },
];
