const core = 'packages/core/dist/index.js';
const devices = 'packages/core/dist/devices/index.js';
const react = 'packages/react/dist/index.js';
const client = '{ createUserSessionService }';
const hooks = '{ UserSessionProvider, useMyLoginSessions, useUserSessions, useSignOutSession }';

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
    ignore: ['react', 'react-dom'],
  };
}

export default [
  script('core without devices', { [core]: client }, '9 KiB'),
  script('core with devices', { [core]: client, [devices]: '{ describeDevice }' }, '18 KiB'),
  script('hooks', { [react]: hooks }, '14 KiB'),
  script('DevicesPage in English', { [react]: '{ DevicesPage }' }, '32 KiB'),
  { name: 'stylesheet', path: 'packages/react/dist/styles.css', limit: '5 KiB', gzip: true },
];
