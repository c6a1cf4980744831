import { createStillActiveError, hasCode, UserSessionError } from '../errors.ts';
import type { UserSessionEvent, UserSessionService } from '../service.ts';
import { createListeners } from '../shared/createListeners.ts';
import { createSignOuts, type SignOutBackend } from '../sign-out/createSignOuts.ts';
import type { UserSession } from '../types.ts';
import type { ReadOnlySessionSource, SessionSource } from './sessionSource.ts';
import { createSourceCalls } from './sourceCalls.ts';
import { createSourceList, toPage } from './sourceList.ts';

/** Options of `createServiceFromSource`. */
export interface ServiceFromSourceOptions {
  /** Milliseconds for one call of the source. @default 30_000 */
  timeout?: number | undefined;
}

const isActive = ({ status }: UserSession): boolean => status !== 'offline';
const keyOf = ({ visitorId }: UserSession): string => visitorId;

/**
 * Makes a `UserSessionService` of any backend. It pages and counts the source's list, and verifies every sign-out
 * by listing again: a session is signed out when it is listed so, or no longer listed.
 *
 * @throws {TypeError} that names the missing function
 * @example
 * <UserSessionProvider service={createServiceFromSource(source)}>
 */
export function createServiceFromSource(
  source: SessionSource,
  options?: ServiceFromSourceOptions & { readOnly?: false | undefined },
): UserSessionService;
/** With `readOnly` for a backend that lists and cannot sign out: the page then has no such controls. */
export function createServiceFromSource(
  source: ReadOnlySessionSource,
  options: ServiceFromSourceOptions & { readOnly: true },
): UserSessionService;
export function createServiceFromSource(
  source: ReadOnlySessionSource & Partial<SessionSource>,
  { timeout = 30_000, readOnly = false }: ServiceFromSourceOptions & { readOnly?: boolean | undefined } = {},
): UserSessionService {
  for (const name of readOnly ? (['list'] as const) : (['list', 'signOut'] as const)) {
    if (typeof source[name] !== 'function') throw new TypeError(`The session source has no \`${name}\`.`);
  }
  const { statuses = ['online'] } = source;
  const { subscribe, emit } = createListeners<UserSessionEvent>();
  const { call } = createSourceCalls(source, timeout, () => emit('signed-out'));
  const { listAll, listPage, forget } = createSourceList(source, call);
  let userDid: string | undefined;

  const findCurrent = (sessions: readonly UserSession[]) => sessions.find(({ current }) => current);

  /** Calls something that signs out. What was listed before it is no longer true. */
  async function change(what: string, run: (options: { signal: AbortSignal }) => Promise<unknown>) {
    if (readOnly) throw createUnsupportedError();
    forget();
    await call(what, run).finally(forget);
  }

  const backend: SignOutBackend = {
    async start() {
      if (readOnly) throw createUnsupportedError();
      const known = new Set((await listAll({ fresh: true })).map(keyOf));
      const { signOutOthers } = source;
      return {
        visitorId: findCurrent(await listAll())?.visitorId,
        // The list has just come.
        ensureSignedIn: async () => {},
        async requestSignOut(key) {
          if (!known.has(key)) throw createNotFoundError();
          await change('The sign-out', (signal) => signOut(key, signal));
        },
        ...(signOutOthers && {
          requestSignOutOthers: () => change('The sign-out', (signal) => signOutOthers.call(source, signal)),
        }),
        async listActive() {
          const active = (await listAll()).filter(isActive);
          for (const { visitorId } of active) known.add(visitorId);
          return active;
        },
        async verify(keys) {
          const active = new Set((await listAll({ fresh: true })).filter(isActive).map(keyOf));
          return { active, signedOut: new Set(keys.filter((key) => known.has(key) && !active.has(key))) };
        },
      };
    },

    async signOut() {
      if (readOnly) throw createUnsupportedError();
      const current = findCurrent(await listAll({ fresh: true }))?.visitorId;
      if (current === undefined && !source.signOutCurrent) {
        throw new UserSessionError('unknown-visitor', 'No session is listed as the current one.');
      }
      const failure = await change('The sign-out', (signal) =>
        source.signOutCurrent ? source.signOutCurrent(signal) : signOut(current ?? '', signal),
      ).then(
        () => undefined,
        (error: UserSessionError) => error,
      );
      try {
        const after = await listAll({ fresh: true });
        const isOver =
          current !== undefined && !after.some((each) => keyOf(each) === current && isActive(each));
        if (!isOver) throw failure ?? createStillActiveError();
        emit('signed-out');
      } catch (error) {
        // Refused now, and not before: the session has ended, and `call` has said so.
        if (!hasCode(error, 'not-signed-in') || hasCode(failure, 'not-signed-in')) throw error;
      }
    },
  };

  async function signOut(key: string, options: { signal: AbortSignal }): Promise<unknown> {
    if (!source.signOut) throw createUnsupportedError();
    return source.signOut(key, options);
  }

  return Object.freeze({
    canSignOut: !readOnly,
    statuses,
    async getMyLoginSessions(_target, { page = 1, pageSize = 10, status = 'online' } = {}, { signal } = {}) {
      if (!statuses.includes(status)) return toPage([], page, pageSize);
      return listPage({ page, pageSize, status }, signal);
    },
    async getUserSessions() {
      throw createUnsupportedError();
    },
    async getSignedInUser({ signal } = {}) {
      const { getUser } = source;
      if (!getUser) throw createUnsupportedError();
      const { id, ...user } = await call('The user', (options) => getUser.call(source, options), signal);
      userDid = id;
      return { did: id, ...user };
    },
    getUserDid: () => userDid,
    getVisitorId: async () => findCurrent(await listAll())?.visitorId,
    ...createSignOuts(backend),
    signOut: backend.signOut,
    subscribe,
  } satisfies UserSessionService);
}

function createUnsupportedError(): UserSessionError {
  return new UserSessionError('unsupported', 'The session source has no function for this.');
}

function createNotFoundError(): UserSessionError {
  return new UserSessionError('not-found', 'The source lists no such session.');
}
