import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const demo = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The demo as a process of its own, as `pnpm demo` starts it, on a database and a port of the test's. */
export async function startDemo(
  database: string,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const vite = join(demo, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, '--port', String(port), '--strictPort'], {
    cwd: demo,
    env: { ...process.env, DATABASE_URL: pathToFileURL(database).href },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let told = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      told += chunk;
      if (told.includes(`:${port}`)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then(() => reject(new Error(`The demo ended: ${told}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** A port that nobody uses right now. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
