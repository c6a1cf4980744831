import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realSubject } from './realSubject.ts';

let folder: string;

/** A script in the place of the real service. */
function write(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the runner of the real service', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'user-sessions-runner-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves no process behind where the service does not start in time', async () => {
    const script = write(
      'silent.mjs',
      `import { writeFileSync } from 'node:fs';
       writeFileSync(process.argv[1] + '.pid', String(process.pid));
       setInterval(() => {}, 1000);`,
    );
    const started = realSubject(script, 2000).start({});
    await expect(started).rejects.toThrow('did not start');
    expect(isRunning(Number(readFileSync(`${script}.pid`, 'utf8')))).toBe(false);
  });

  it('reports why a service did not start', async () => {
    const script = write('broken.mjs', 'console.log("no such module"); setInterval(() => {}, 1000);');
    await expect(realSubject(script).start({})).rejects.toThrow('no such module');
    const ends = write('ends.mjs', '');
    await expect(realSubject(ends).start({})).rejects.toThrow('ended');
  });
});
