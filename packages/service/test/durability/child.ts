import { writeSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { createUserSessionApp, type UserSessionApp } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';

// A process that works on a database, for tests that kill it, lock it out or fill its disk. Reports each
// answer in a line, and not before it has the answer: what is reported has to be on the disk.

const SERVICE = 'http://localhost/.well-known/service/api';
const [task = '', url = '', name = '', amount = '0'] = process.argv.slice(2);

/** Written at once, unlike `console.log`, so that a kill loses no line. */
function report(line: string): void {
  writeSync(1, `${line}\n`);
}

async function openApp(): Promise<{ app: UserSessionApp; did: string }> {
  const store = await createSqliteStore({ url });
  const [account] = await store.listAccounts();
  if (!account) throw new Error('The test has to make an account');
  const app = createUserSessionApp({ store, limits: { sessionsPerAccount: Number.POSITIVE_INFINITY } });
  return { app, did: account.did };
}

function post(app: UserSessionApp, path: string, headers: Record<string, string>, body: object) {
  return app.fetch(
    new Request(`${SERVICE}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

/** Signs in on one device after the other, and signs every second one out again. */
async function work(rounds: number): Promise<void> {
  const { app, did } = await openApp();
  report('ready');
  for (let round = 0; round < rounds; round += 1) {
    const visitorId = `${name}-${round}`;
    const signIn = await post(app, 'embedded/sign-in', { 'x-blocklet-visitor-id': visitorId }, { did });
    report(`in ${visitorId} ${signIn.status}`);
    if (signIn.status !== 200) {
      // Full or locked: the next attempt may succeed.
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    const { sessionToken } = await signIn.json();
    if (round % 2 === 0) continue;
    const signOut = await post(
      app,
      'user/logout',
      { authorization: `Bearer ${sessionToken}` },
      { visitorId },
    );
    report(`out ${visitorId} ${signOut.status}`);
  }
}

/** Keeps the write lock for some milliseconds. */
async function lock(milliseconds: number): Promise<void> {
  const transaction = await createClient({ url }).transaction('write');
  report('locked');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await transaction.rollback();
  report('released');
}

await (task === 'lock' ? lock(Number(amount)) : work(Number(amount)));
report('done');
