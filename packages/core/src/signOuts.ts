import { confirmSignOuts } from './confirmSignOuts.ts';
import { text } from './fields.ts';
import { readAllPages } from './readAllPages.ts';
import { runSome } from './runSome.ts';
import { toUserSessionError } from './toUserSessionError.ts';
import type { UserSessionList, UserSessionQuery, UserSessionStatus } from './userSession.ts';
import { stillActive, UserSessionError } from './userSessionError.ts';
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
    if (outcome?.result !== 'ended') throw outcome?.error ?? stillActive();
  }

  async function signOutSessions(
    visitorIds: readonly string[],
    { signal, onProgress, includeFederated = false }: SignOutManyOptions = {},
  ): Promise<SignOutOutcome[]> {
    const asked = [...new Set(visitorIds)];
    // To the service, no visitor id means every one of them.
    if (!asked.every(text)) throw new UserSessionError('bad-request', 'A sign-out has to name a visitor id.');
    const own = await source.getVisitorId();
    const others = asked.filter((visitorId) => visitorId !== own);
    const outcomes = new Map<string, SignOutOutcome>();

    // A service that blocks the caller's token at each sign-out takes the later ones for a stranger's, and
    // ignores them. These are asked for again, with a sign-in that was just checked, as long as that ends some.
    let left = others;
    let before = Infinity;
    while (left.length > 0 && left.length < before && !signal?.aborted) {
      before = left.length;
      const isFirst = left === others;
      const attempts = new Map<string, UserSessionError | undefined>();
      const signedIn = source.ensureSignedIn();
      // Not before it is clear who asks; later on, what that comes to is an outcome like any other.
      if (isFirst) await signedIn;
      const attempt = async (visitorId: string) => {
        const ended = signedIn.then(() => source.endVisitor(visitorId, { includeFederated }));
        attempts.set(visitorId, await ended.then(() => undefined, asError));
        if (isFirst) onProgress?.({ done: attempts.size, total: others.length });
      };
      await runSome(left, atOnce, attempt, signal);
      const read = await confirmSignOuts(source.readPage, attempts);
      for (const outcome of read) outcomes.set(outcome.visitorId, outcome);
      left = read
        .filter(({ result, error }) => result === 'still-active' && !error)
        .map(({ visitorId }) => visitorId);
    }
    return asked.map((visitorId) => outcomes.get(visitorId) ?? { visitorId, result: 'skipped' });
  }

  /** Of one status, or all that are active. */
  async function signOutAll(
    status: UserSessionStatus | undefined,
    options?: SignOutManyOptions,
  ): Promise<SignOutOutcome[]> {
    const own = await source.getVisitorId();
    const online = own ? await readAllPages(source.readPage, 'online') : [];
    // A visitor id that no session of the caller has does not tell which one is this device's.
    if (!online.some(({ visitorId }) => visitorId === own)) {
      throw new UserSessionError('unknown-visitor', "It is not known which session is this device's own.");
    }
    const expired = status === 'online' ? [] : await readAllPages(source.readPage, 'expired');
    const visitorIds = [...(status === 'expired' ? [] : online), ...expired].map(
      ({ visitorId }) => visitorId,
    );
    return signOutSessions(
      visitorIds.filter((visitorId) => visitorId !== own),
      options,
    );
  }

  return {
    signOutSession,
    signOutSessions,
    signOutOtherSessions: (options) => signOutAll(undefined, options),
    signOutSessionsWithStatus: async (status, options) =>
      // What is signed out already has nothing left to end; the service would only move its dates.
      status === 'offline' ? [] : signOutAll(status, options),
  };
}

const asError = (error: unknown): UserSessionError => toUserSessionError(error, 'The sign-out');
