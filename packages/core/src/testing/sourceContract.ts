import { isUserSessionError } from '../errors.ts';
import type { UserSessionService } from '../service.ts';
import { createServiceFromSource } from '../source/createServiceFromSource.ts';
import type { SessionSource } from '../source/sessionSource.ts';
import type { UserSession } from '../types.ts';

/** A backend for one case, with a user who is signed in on the current device. */
export interface SourceTestBackend {
  source: SessionSource;
  /** Signs the same user in on one more device. Resolves to the key of that session. */
  signInElsewhere(): Promise<string>;
  /** The keys of the user's sessions that can be used, as the backend itself holds them. */
  listActiveKeys(): Promise<readonly string[]>;
  /** Ends the current session behind the source's back. Left out, its case is skipped. */
  endCurrent?(): Promise<void>;
  stop?(): Promise<void>;
}

/** What a test of a source provides. */
export interface SourceHarness {
  /** Starts a backend that shares nothing with the last one. */
  start(): Promise<SourceTestBackend>;
}

/** One promise that a source has to keep. */
export interface SourceContractCase {
  /** A sentence in the present tense. */
  name: string;
  /** Rejects where the promise is broken. */
  run(harness: SourceHarness): Promise<void>;
}

/**
 * What the library relies on in a `SessionSource`. Run it with any test runner.
 *
 * @example
 * import { sourceContract } from '@user-sessions/core/testing';
 *
 * for (const { name, run } of sourceContract) it(name, () => run(harness));
 */
export const sourceContract: readonly SourceContractCase[] = [
  defineCase('lists the current session, and one as current only', async ({ service, backend }) => {
    await backend.signInElsewhere();
    const current = (await list(service)).filter((session) => session.current);
    expectEqual(current.length, 1, 'sessions that are current');
  }),

  defineCase('lists each active session once', async ({ service, backend }) => {
    for (let device = 0; device < 3; device++) await backend.signInElsewhere();
    expectKeys(await list(service), await backend.listActiveKeys());
  }),

  defineCase('signs out one session and no other', async ({ service, backend }) => {
    const phone = await backend.signInElsewhere();
    await backend.signInElsewhere();
    const before = await backend.listActiveKeys();
    await service.signOutSession(phone);
    expectEqual(
      sorted(await backend.listActiveKeys()),
      sorted(before.filter((key) => key !== phone)),
      'the active sessions',
    );
    expectKeys(await list(service), await backend.listActiveKeys());
  }),

  defineCase('refuses a key that does not exist, and signs out nothing', async ({ service, backend }) => {
    const before = await backend.listActiveKeys();
    await expectCode(service.signOutSession('no-such-session'), 'not-found');
    expectEqual(sorted(await backend.listActiveKeys()), sorted(before), 'the active sessions');
  }),

  defineCase('refuses a key that was signed out before', async ({ service, backend }) => {
    const phone = await backend.signInElsewhere();
    const before = await backend.listActiveKeys();
    await service.signOutSession(phone);
    const again = await settle(service.signOutSession(phone));
    // A source that lists what was signed out may accept it once more.
    if (again.error !== undefined) await expectCode(Promise.reject(again.error), 'not-found');
    expectEqual((await backend.listActiveKeys()).length, before.length - 1, 'active sessions');
  }),

  defineCase('signs out several sessions, with a result for each', async ({ service, backend }) => {
    const phone = await backend.signInElsewhere();
    const tablet = await backend.signInElsewhere();
    const results = await service.signOutSessions([phone, 'no-such-session', tablet]);
    expectEqual(
      results.map(({ outcome, error }) => error?.code ?? outcome),
      ['signed-out', 'not-found', 'signed-out'],
      'the results',
    );
    expectEqual((await backend.listActiveKeys()).length, 1, 'active sessions');
  }),

  defineCase('signs out all others, and keeps the current one', async ({ service, backend }) => {
    const others = [await backend.signInElsewhere(), await backend.signInElsewhere()];
    const results = await service.signOutOtherSessions();
    expectEqual(
      sorted(results.map(({ visitorId }) => visitorId)),
      sorted(others),
      'the sessions with a result',
    );
    expectEqual(new Set(results.map(({ outcome }) => outcome)).size, 1, 'outcomes');
    expectEqual(results[0]?.outcome, 'signed-out', 'the outcome');
    const [current] = await list(service);
    expectEqual(current?.current, true, 'what is left is the current session');
    expectKeys(await list(service), await backend.listActiveKeys());
  }),

  defineCase('signs out the current session, and then rejects with not-signed-in', async ({ service }) => {
    const events: string[] = [];
    service.subscribe((event) => events.push(event));
    await service.signOut();
    expectEqual(events, ['signed-out'], 'the events');
    await expectCode(list(service), 'not-signed-in');
  }),

  defineCase(
    'rejects with not-signed-in when the session has ended elsewhere',
    async ({ service, backend }) => {
      if (!backend.endCurrent) return;
      await backend.endCurrent();
      await expectCode(list(service), 'not-signed-in');
    },
  ),
];

interface Context {
  service: UserSessionService;
  backend: SourceTestBackend;
}

function defineCase(name: string, check: (context: Context) => Promise<void>): SourceContractCase {
  return {
    name,
    async run(harness) {
      const backend = await harness.start();
      try {
        await check({ backend, service: createServiceFromSource(backend.source) });
      } finally {
        await backend.stop?.();
      }
    },
  };
}

/** Lists all pages of the active sessions. */
async function list(service: UserSessionService): Promise<UserSession[]> {
  const sessions: UserSession[] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const answer = await service.getMyLoginSessions({}, { page, pageSize: 100 });
    expectEqual(answer.unreadable, 0, 'rows without a key');
    sessions.push(...answer.list);
    ({ pageCount } = answer.paging);
  }
  return sessions;
}

const sorted = (values: readonly string[]): string[] => [...values].sort();

function expectKeys(sessions: readonly UserSession[], keys: readonly string[]): void {
  expectEqual(sorted(sessions.map(({ visitorId }) => visitorId)), sorted(keys), 'the listed sessions');
}

function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`Expected ${what} to be ${wanted}, but got ${found}.`);
}

async function settle(promise: Promise<unknown>): Promise<{ error?: unknown }> {
  return promise.then(
    () => ({}),
    (error) => ({ error }),
  );
}

async function expectCode(promise: Promise<unknown>, code: string): Promise<void> {
  const { error } = await settle(promise);
  const found = isUserSessionError(error) ? error.code : error === undefined ? 'no error' : String(error);
  expectEqual(found, code, 'the error code');
}
