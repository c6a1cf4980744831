import { type Confirmation, confirmSignOuts } from './confirmSignOuts.ts';
import { readAllPages } from './readAllPages.ts';
import { runSome } from './runSome.ts';
import { toUserSessionError } from './toUserSessionError.ts';
import type { UserSessionList, UserSessionQuery, UserSessionStatus } from './userSession.ts';
import { UserSessionError } from './userSessionError.ts';
import type {
  SignOutManyOptions,
  SignOutOptions,
  SignOutOutcome,
  UserSessionService,
} from './userSessionService.ts';

/** What sign-outs are made of; the vendor's SDK can give it as well as our own client. */
export interface SignOutSource {
  readPage(query: UserSessionQuery): Promise<UserSessionList>;
  /** Asks the service to end one visitor's sessions. That it did not fail proves nothing. */
  endVisitor(visitorId: string, options: { includeFederated: boolean }): Promise<void>;
  /** Fails with `not-signed-in` where the service would take a sign-out for a stranger's, and do nothing. */
  ensureSignedIn(): Promise<void>;
  getVisitorId(): Promise<string | undefined>;
  /** Ends the caller's own session. */
  signOut(): Promise<void>;
}

/** Requests under way at once. Browsers allow six to one host, and the page wants some for itself. */
const atOnce = 4;

type SignOuts = Pick<
  UserSessionService,
  'signOutSession' | 'signOutSessions' | 'signOutOtherSessions' | 'signOutSessionsWithStatus'
>;

/**
 * Sign-outs that name one visitor id each, always: the service's filter by status ends every session, the
 * caller's included, and so does a sign-out that names nobody. Each is confirmed by reading back, since the
 * service answers 204 to all of them.
 */
export function createSignOuts(source: SignOutSource): SignOuts {
  async function signOutSession(visitorId: string, options?: SignOutOptions): Promise<void> {
    if (visitorId === (await source.getVisitorId())) return source.signOut();
    const [outcome] = await signOutSessions([visitorId], options);
    if (outcome?.result === 'ended') return;
    throw (
      outcome?.error ??
      new UserSessionError('still-active', 'The sign-out was accepted, and not carried out.')
    );
  }

  async function signOutSessions(
    visitorIds: readonly string[],
    { signal, onProgress, includeFederated = false }: SignOutManyOptions = {},
  ): Promise<SignOutOutcome[]> {
    const asked = [...new Set(visitorIds)];
    // To the service, no visitor id means every one of them.
    if (!asked.every(isVisitorId))
      throw new UserSessionError('bad-request', 'A sign-out has to name a visitor id.');
    const own = await source.getVisitorId();
    const others = asked.filter((visitorId) => visitorId !== own);
    const attempts = new Map<string, UserSessionError | undefined>();
    const results = new Map<string, Confirmation>();

    async function attempt(visitorId: string, signedIn: Promise<void>): Promise<void> {
      const ended = signedIn.then(() => source.endVisitor(visitorId, { includeFederated }));
      const error = await ended.then(() => undefined, asError);
      attempts.set(visitorId, error);
      onProgress?.({ done: attempts.size, total: others.length });
    }

    // A service that blocks the caller's token at each sign-out takes the later ones for a stranger's, and
    // ignores them. These are asked for again, with a sign-in that was just checked, as long as that ends some.
    let left = others;
    let before: number;
    do {
      before = left.length;
      if (before === 0) break;
      const signedIn = source.ensureSignedIn();
      // Not before it is clear who asks; later on, what that comes to is an outcome like any other.
      if (left === others) await signedIn;
      await runSome(left, atOnce, (visitorId) => attempt(visitorId, signedIn), signal);
      const attempted = left.filter((visitorId) => attempts.has(visitorId));
      for (const [id, result] of await confirmSignOuts(source.readPage, attempted)) results.set(id, result);
      left = attempted.filter((id) => results.get(id) === 'still-active' && !attempts.get(id));
    } while (left.length < before && !signal?.aborted);
    return asked.map((visitorId) => toOutcome(visitorId, attempts, results.get(visitorId)));
  }

  async function signOutAll(
    statuses: readonly UserSessionStatus[],
    options: SignOutManyOptions = {},
  ): Promise<SignOutOutcome[]> {
    const own = await source.getVisitorId();
    if (!own) throw unknownVisitor();
    const readAll = (status: UserSessionStatus) =>
      readAllPages((page) => source.readPage({ status, page, pageSize: 100 }));
    const online = await readAll('online');
    // A visitor id that no session of the caller has does not tell which one is this device's.
    if (!online.some(({ visitorId }) => visitorId === own)) throw unknownVisitor();
    const lists = statuses.map((status) => (status === 'online' ? online : readAll(status)));
    const sessions = (await Promise.all(lists)).flat();
    return signOutSessions(
      sessions.map(({ visitorId }) => visitorId).filter((visitorId) => visitorId !== own),
      options,
    );
  }

  return {
    signOutSession,
    signOutSessions,
    signOutOtherSessions: (options) => signOutAll(['online', 'expired'], options),
    signOutSessionsWithStatus: (status, options) =>
      // What is signed out already has nothing left to end; the service would only move its dates.
      status === 'offline' ? Promise.resolve([]) : signOutAll([status], options),
  };
}

function toOutcome(
  visitorId: string,
  attempts: ReadonlyMap<string, UserSessionError | undefined>,
  result: Confirmation | undefined,
): SignOutOutcome {
  if (!attempts.has(visitorId)) return { visitorId, result: 'skipped' };
  if (result === 'ended') return { visitorId, result };
  const error = attempts.get(visitorId);
  if (result === 'still-active') return { visitorId, result, ...(error && { error }) };
  return { visitorId, result: 'failed', error: error ?? result };
}

function isVisitorId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

const asError = (error: unknown): UserSessionError => toUserSessionError(error, 'The sign-out');

function unknownVisitor(): UserSessionError {
  return new UserSessionError(
    'unknown-visitor',
    "It is not known which session is this device's own, so the others cannot be told from it.",
  );
}
