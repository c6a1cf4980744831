import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sirv from 'sirv';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/**
 * Builds Storybook into a folder.
 *
 * @param {string} folder
 * @throws with Storybook's own output, when the build fails
 */
export async function buildStorybook(folder) {
  const manifest = require.resolve('storybook/package.json');
  const command = join(dirname(manifest), require(manifest).bin);
  const child = spawn(process.execPath, [command, 'build', '--output-dir', folder, '--quiet'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  let output = '';
  child.stdout.on('data', (piece) => (output += piece));
  child.stderr.on('data', (piece) => (output += piece));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Storybook could not be built:\n${output}`);
}

/**
 * Serves a folder on loopback.
 *
 * @param {string} folder
 * @param {{ path?: string, port?: number }} [options] `path` such as `/a/b/`; any free port by default
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { path = '/', port = 0 } = {}) {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (!url.startsWith(path)) return response.writeHead(404).end();
    request.url = url.slice(path.length - 1);
    return serve(request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
