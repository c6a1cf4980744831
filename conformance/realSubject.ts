import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ContractSubject, RunningService } from '../packages/service/contract/contractSubject.ts';

const START_TIMEOUT = 240_000;

/**
 * The vendor's real service, in its own process, over HTTP. The process ends with this one, however this one
 * ends: its standard input is a pipe, and it stops when the pipe closes.
 *
 * @param script the service, which announces itself in a line of JSON
 */
export function realSubject(
  script = fileURLToPath(new URL('service/start.mjs', import.meta.url)),
  startTimeout = START_TIMEOUT,
): ContractSubject {
  return {
    name: "the vendor's real service",
    isVendors: true,
    async start({ enableBlacklist }) {
      const child = spawn(process.execPath, [script], {
        env: { ...process.env, BLACKLIST: enableBlacklist ? '1' : '0' },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      async function stop(): Promise<void> {
        child.kill();
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(timer);
      }
      try {
        const announced = parseAnnouncement(await readLine(child.stdout, ended, startTimeout));
        // Followed redirects would hide where an answer came from.
        return { ...announced, fetch: (request) => fetch(request, { redirect: 'manual' }), stop };
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
}

async function readLine(
  output: NodeJS.ReadableStream,
  ended: Promise<unknown>,
  timeout: number,
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The real service did not start in ${timeout} ms`)), timeout);
  });
  const lines = once(createInterface(output), 'line');
  const exit = ended.then(() => {
    throw new Error('The real service ended while it started');
  });
  try {
    const [line] = await Promise.race([lines, exit, late]);
    return String(line);
  } finally {
    clearTimeout(timer);
    exit.catch(() => undefined);
  }
}

function parseAnnouncement(line: string): Omit<RunningService, 'fetch' | 'stop'> {
  if (!line.startsWith('{')) throw new Error(`The real service did not start: ${line}`);
  return JSON.parse(line);
}
