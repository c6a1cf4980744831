import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const };
const next = join(import.meta.dirname, 'node_modules', 'next', 'dist', 'bin', 'next');

/** Builds a Next.js app for production, with Turbopack as its own default. */
export function buildNext(folder: string): void {
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' });
}

/** Starts what was built, on a free port of this machine. */
export function startNext(folder: string): Promise<{ at: string; stop: () => void }> {
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    env,
  });
  const stop = () => void child.kill();
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port && said.includes('Ready')) resolve({ at: `http://127.0.0.1:${port}`, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`next start ended with ${code}: ${said}`)));
  });
}
