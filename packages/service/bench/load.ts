import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { createUserSessionApp, DEFAULT_APP_PID, type UserSessionApp } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';
import { tables } from '../src/sqlite/schema.ts';

const API = 'http://localhost/.well-known/service/api';
const REPEATS = 300;
const cases: readonly [name: string, users: number, sessionsEach: number][] = [
  ['100 of one user', 1, 100],
  ['10,000 of one user', 1, 10_000],
  ['100,000 of one user', 1, 100_000],
  ['1,000,000 of 20,000 users', 20_000, 50],
];

/** Prints latency and CPU time of requests, one at a time. Latency says little on a busy machine. */
export async function measure(): Promise<void> {
  print(
    'ms: sessions | list p50 | p99 | sign-out p50 | p99 | CPU of a list | of a sign-out | of a count of all | longest CPU block of signing out everything',
  );
  for (const [name, users, sessionsEach] of cases)
    print(`${name} | ${await measureCase(users, sessionsEach)}`);
}

async function measureCase(users: number, sessionsEach: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'user-sessions-bench-'));
  const url = pathToFileURL(join(folder, 'sessions.db')).href;
  await fill(url, users, sessionsEach);
  const store = await createSqliteStore({ url });
  const account = { fullName: 'user', email: null, avatar: null, approved: true, createdAt: 0 };
  await store.putAccount({ ...account, did: 'user-0', role: 'owner' });
  const app = createUserSessionApp({ store, limits: { sessionsPerAccount: Number.POSITIVE_INFINITY } });
  const token = await signIn(app);

  const list = await time(() => get(app, token, 'user-session/myself?page=1&pageSize=10'));
  const count = await time(() =>
    post(app, token, 'gql', {
      query: `{ getUserSessionsCount(input: { teamDid: "${DEFAULT_APP_PID}", query: {} }) { count } }`,
    }),
  );
  const devices = Math.min(REPEATS, sessionsEach - 2);
  let device = 0;
  const signOut = await time(
    () => post(app, token, 'user/logout', { visitorId: `device-${device++}` }),
    devices,
  );

  const block = await findLongestBlock(() => post(app, token, 'user/logout', {}));
  const left = await store.countSessions({ userDid: 'user-0', state: { is: 'online', cutoff: 0 } });
  if (left > 0) throw new Error(`${left} sessions are still active`);
  await store.close();
  await rm(folder, { recursive: true });
  const latencies = [list.p50, list.p99, signOut.p50, signOut.p99].map((each) => each.toFixed(1));
  const costs = [list.cpu, signOut.cpu, count.cpu].map((each) => each.toFixed(2));
  return [...latencies, ...costs, block.toFixed(1)].join(' | ');
}

/** Inserts sessions, spread over six days, before there is an index. */
async function fill(url: string, users: number, sessionsEach: number): Promise<void> {
  const client = createClient({ url });
  await client.batch([
    ...tables.slice(0, 3),
    {
      sql: `with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n + 1 < ?)
        insert into sessions select 'session-' || n, 'user-' || (n / ?), 'device-' || (n % ?), ?, null, ?,
          ? - (n % ?) * 518400000 / ?, 'online', 'Mozilla/5.0', '192.0.2.1', '{}', ? from numbers`,
      args: [
        users * sessionsEach,
        sessionsEach,
        sessionsEach,
        DEFAULT_APP_PID,
        Date.now(),
        Date.now(),
        sessionsEach,
        sessionsEach,
        DEFAULT_APP_PID,
      ],
    },
  ]);
  client.close();
}

async function signIn(app: UserSessionApp): Promise<string> {
  const response = await post(app, '', 'embedded/sign-in', { did: 'user-0' });
  const { sessionToken } = await response.json();
  return sessionToken;
}

async function get(app: UserSessionApp, token: string, path: string): Promise<Response> {
  return expectOk(
    await app.fetch(new Request(`${API}/${path}`, { headers: { authorization: `Bearer ${token}` } })),
  );
}

async function post(app: UserSessionApp, token: string, path: string, body: object): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return expectOk(
    await app.fetch(new Request(`${API}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })),
  );
}

function expectOk(response: Response): Response {
  if (!response.ok) throw new Error(`The service answered ${response.status}`);
  return response;
}

interface Times {
  p50: number;
  p99: number;
  /** Milliseconds of this process for each request. */
  cpu: number;
}

async function time(action: () => Promise<Response>, repeats = REPEATS): Promise<Times> {
  await action();
  const times: number[] = [];
  const before = getCpu();
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    await (await action()).text();
    times.push(performance.now() - start);
  }
  const cpu = (getCpu() - before) / repeats;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), cpu };
}

/** The most CPU time between two turns of the event loop, in milliseconds. */
async function findLongestBlock(action: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isDone = false;
  let last = getCpu();
  function tick(): void {
    longest = Math.max(longest, getCpu() - last);
    last = getCpu();
    if (!isDone) setImmediate(tick);
  }
  setImmediate(tick);
  await action();
  isDone = true;
  tick();
  return longest;
}

function getCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
