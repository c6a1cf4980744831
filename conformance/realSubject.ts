import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ContractSubject, RunningService } from '../packages/service/contract/contractSubject.ts';

const start = fileURLToPath(new URL('service/start.mjs', import.meta.url));

/** The vendor's real service, in a process of its own, over HTTP. */
export const realSubject: ContractSubject = {
  name: "the vendor's real service",
  isVendors: true,
  async start({ enableBlacklist }) {
    const child = spawn(process.execPath, [start], {
      env: { ...process.env, BLACKLIST: enableBlacklist ? '1' : '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
    if (typeof line !== 'string' || !line.startsWith('{')) {
      throw new Error(`The real service did not start: ${line}`);
    }
    const announced: Omit<RunningService, 'fetch' | 'stop'> = JSON.parse(line);
    return {
      ...announced,
      // Followed redirects would hide where an answer came from.
      fetch: (request) => fetch(request, { redirect: 'manual' }),
      async stop() {
        child.kill();
        await ended;
      },
    };
  },
};
