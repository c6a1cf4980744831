import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const demo = join(dirname(fileURLToPath(import.meta.url)), '..');
const vite = join(demo, 'node_modules', 'vite', 'bin', 'vite.js');
const address = /http:\/\/127\.0\.0\.1:\d+\//;

/** The demo, and how to stop it. */
export interface RunningDemo {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts the demo in a process of its own, as `pnpm demo` does, on a database and a port of the test's; or on
 * the service of another app.
 */
export async function startDemo(database: string, port: number, appUrl = ''): Promise<RunningDemo> {
  const child = spawn(process.execPath, [vite, '--port', String(port)], {
    cwd: demo,
    env: plain({ DATABASE_URL: pathToFileURL(database).href, BLOCKLET_APP_URL: appUrl }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const found = address.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then(() => reject(new Error(`The demo ended: ${output}`)));
  });
  return {
    url,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Takes a database back to the demo's first day, as `pnpm demo:reset` does. */
export async function resetDemo(database: string): Promise<void> {
  const child = spawn(process.execPath, [join('server', 'reset.mjs')], {
    cwd: demo,
    env: plain({ DATABASE_URL: pathToFileURL(database).href }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The reset ended with ${code}`);
}

/** A port that is free right now. */
export async function findPort(): Promise<number> {
  const { port, server } = await takePort();
  server.close();
  await once(server, 'close');
  return port;
}

/** A port in use, and the server that uses it. */
export async function takePort(): Promise<{ port: number; server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const taken = server.address();
  if (taken === null || typeof taken === 'string') throw new Error('No port was given.');
  return { port: taken.port, server };
}

/** A user's environment with some more: not a test's, and without colours, which would stand in an address. */
function plain(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, NODE_ENV: _mode, ...environment } = process.env;
  return { ...environment, NO_COLOR: '1', ...more };
}
