import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createUserSessionApp, seedAccounts, type UserSessionStore } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildChild, type Child, startChild } from './startChild.ts';

const isLong = process.env.DURABILITY === 'long';
const KILLS = isLong ? 100 : 3;
const ROUNDS = isLong ? 60 : 10;
const LOCKED = isLong ? 3000 : 500;

let folder: string;
let url: string;
let userDid: string;
let removeBundle: () => Promise<void>;
const children: Child[] = [];

function start(...args: Parameters<typeof startChild>): Child {
  const child = startChild(...args);
  children.push(child);
  return child;
}

const open = (busyTimeout?: number) => createSqliteStore({ url, busyTimeout });

/** The devices whose last reported answer was a success, with what it said. */
function readAcknowledged(lines: readonly string[]): Map<string, 'in' | 'out'> {
  const devices = new Map<string, 'in' | 'out'>();
  for (const line of lines) {
    const [, what, device = '', status] = /^(in|out) (\S+) (\d+)$/.exec(line) ?? [];
    if (what === 'in' && status === '200') devices.set(device, 'in');
    if (what === 'out' && status === '204') devices.set(device, 'out');
  }
  return devices;
}

/** Whether a process was signing this device out when it stopped: both outcomes are right then. */
const isOdd = (device: string) => Number(device.split('-').at(-1)) % 2 === 1;

async function expectKept(store: UserSessionStore, acknowledged: Map<string, 'in' | 'out'>): Promise<void> {
  const rows = await store.listSessions({ userDid }, { offset: 0, limit: 100_000, order: 'newest-first' });
  const statuses = new Map(rows.map((row) => [row.visitorId, row.status]));
  const last = [...acknowledged.keys()].at(-1);
  for (const [device, what] of acknowledged) {
    if (device === last && what === 'in' && isOdd(device)) continue;
    expect(statuses.get(device), device).toBe(what === 'in' ? 'online' : 'offline');
  }
  for (const status of ['online', 'offline'] as const) {
    const state = status === 'online' ? { is: status, cutoff: 0 } : { is: status };
    expect(await store.countSessions({ userDid, state })).toBe(
      rows.filter((row) => row.status === status).length,
    );
  }
}

/** Signs in as a request to the service does. */
async function signIn(store: UserSessionStore, visitorId: string): Promise<number> {
  const app = createUserSessionApp({ store, limits: { sessionsPerAccount: Number.POSITIVE_INFINITY } });
  const { status } = await app.fetch(
    new Request('http://localhost/.well-known/service/api/embedded/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-blocklet-visitor-id': visitorId },
      body: JSON.stringify({ did: userDid }),
    }),
  );
  return status;
}

// On a busy machine, starting a process takes seconds.
vi.setConfig({ testTimeout: isLong ? 3_600_000 : 120_000, hookTimeout: 60_000 });

describe('a SQLite store', () => {
  beforeAll(async () => {
    removeBundle = await buildChild();
  });
  afterAll(() => removeBundle());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'user-sessions-durability-'));
    url = pathToFileURL(join(folder, 'sessions.db')).href;
    const store = await open();
    const { fresh } = await seedAccounts(store);
    await store.putAccount({ ...fresh, did: 'z1durable', createdAt: 0 });
    // The children take the first account.
    userDid = (await store.listAccounts())[0]?.did ?? '';
    await store.removeSessions({});
    await store.close();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.process.kill('SIGKILL');
      await child.ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  it(`keeps every acknowledged write when its process is killed, ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = start(['work', url, `kill${kill}`, 100_000]);
      await child.waitFor('ready');
      // In the middle of one write or the other.
      await child.waitForLines(3 + ((kill * 7) % 40));
      child.process.kill('SIGKILL');
      await child.ended;
      const acknowledged = readAcknowledged(child.lines);
      expect(acknowledged.size).toBeGreaterThan(0);
      const store = await open();
      await expectKept(store, acknowledged);
      expect(await signIn(store, `after-${kill}`)).toBe(200);
      await store.close();
    }
  });

  it(`waits for a lock of ${LOCKED} ms by another process, and blocks nothing meanwhile`, async () => {
    const store = await open();
    const locker = start(['lock', url, '', LOCKED]);
    await locker.waitFor('locked');
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    const signedIn = await Promise.all(['a', 'b', 'c'].map((visitorId) => signIn(store, visitorId)));
    clearInterval(ticking);
    expect(signedIn).toEqual([200, 200, 200]);
    expect(ticks).toBeGreaterThan(10);
    await store.close();
    await expectKept(
      await open(),
      new Map([
        ['a', 'in'],
        ['b', 'in'],
        ['c', 'in'],
      ]),
    );
  });

  it('answers 503 while a lock lasts too long, and works again after it', async () => {
    const store = await open(50);
    const locker = start(['lock', url, '', LOCKED]);
    await locker.waitFor('locked');
    expect(await signIn(store, 'too-early')).toBe(503);
    // Reads go on beside a writer.
    expect(await store.countSessions({ userDid })).toBe(0);
    await locker.waitFor('released');
    expect(await signIn(store, 'in-time')).toBe(200);
    await store.endSessions({ userDid, visitorId: 'in-time' }, Date.now());
    await store.close();
    const reopened = await open();
    expect(await reopened.findSession({ userDid, visitorId: 'too-early', appPid: '' })).toBeUndefined();
    await expectKept(reopened, new Map([['in-time', 'out']]));
    await reopened.close();
  });

  it(`serves two processes on one file, ${ROUNDS} rounds each`, async () => {
    const workers = ['left', 'right'].map((name) => start(['work', url, name, ROUNDS]));
    await Promise.all(workers.map((worker) => worker.ended));
    const lines = workers.flatMap((worker) => worker.lines);
    expect(lines.filter((line) => !/ (200|204)$|^(ready|done)$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'done')).toHaveLength(2);
    const store = await open();
    await expectKept(store, readAcknowledged(lines));
    expect(await store.countSessions({ userDid })).toBe(2 * ROUNDS);
    await store.close();
  });

  it.runIf(process.platform === 'linux')(
    'refuses writes while the disk is full, and works again once there is room',
    async () => {
      const worker = start(['work', url, 'full', 100_000], { fileSize: 400 });
      await worker.waitFor('ready');
      await expect
        .poll(() => worker.lines.filter((line) => / 500$/.test(line)).length, { timeout: 30_000 })
        .toBeGreaterThan(3);
      const refused = worker.lines.length;
      execFileSync('prlimit', ['--pid', String(worker.process.pid), '--fsize=unlimited']);
      await expect
        .poll(() => worker.lines.slice(refused).filter((line) => / 200$/.test(line)).length, {
          timeout: 30_000,
        })
        .toBeGreaterThan(10);
      worker.process.kill('SIGKILL');
      await worker.ended;
      const store = await open();
      await expectKept(store, readAcknowledged(worker.lines));
      await store.close();
    },
  );
});
