import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build, defaultServerConditions } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
// Below the package, so that Node finds its dependencies.
const output = join(here, '..', '..', 'node_modules', '.durability', String(process.pid));

/** Bundles `child.ts`, which Node cannot run as it is. Returns a function that deletes the bundle. */
export async function buildChild(): Promise<() => Promise<void>> {
  await mkdir(output, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: {
      external: ['@libsql/client', 'graphql', 'hono'],
      noExternal: [/^@user-sessions\//],
      resolve: { conditions: ['@user-sessions/source', ...defaultServerConditions] },
    },
    build: {
      ssr: join(here, 'child.ts'),
      outDir: output,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return () => rm(output, { recursive: true, force: true });
}

/** A child process and the lines that it reported. */
export interface Child {
  process: ChildProcess;
  lines: string[];
  /** Resolves once a line starts like this. Rejects where the process ends without one. */
  waitFor(start: string): Promise<void>;
  /** Resolves once that many lines came, or the process ended. */
  waitForLines(count: number): Promise<void>;
  ended: Promise<unknown>;
}

/** @param options.fileSize the largest file that the process may write, in kilobytes */
export function startChild(
  [task, url, name, amount]: [task: 'work' | 'lock', url: string, name: string, amount: number],
  { fileSize }: { fileSize?: number } = {},
): Child {
  const command = [process.execPath, join(output, 'child.mjs'), task, url, name, String(amount)];
  const child =
    fileSize === undefined
      ? spawn(process.execPath, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('bash', ['-c', `ulimit -S -f ${fileSize}; exec "$@"`, 'bash', ...command], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => {
    lines.push(line);
    for (const check of waiting) check();
  });
  let isEnded = false;
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    isEnded = true;
    for (const check of waiting) check();
  });

  function until(isReached: () => boolean, isRequired: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!isReached() && !isEnded) return;
        waiting.delete(check);
        if (isRequired && !isReached()) reject(new Error(`The process ended: ${lines.join(', ')}`));
        else resolve();
      };
      waiting.add(check);
      check();
    });
  }

  return {
    process: child,
    lines,
    waitFor: (start) => until(() => lines.some((line) => line.startsWith(start)), true),
    waitForLines: (count) => until(() => lines.length >= count, false),
    ended,
  };
}
