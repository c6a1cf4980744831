import { createStillActiveError, toUserSessionError, UserSessionError } from '../errors.ts';
import type { SignOutManyOptions, SignOutOptions, SignOutResult, UserSessionService } from '../service.ts';
import type { UserSession } from '../types.ts';
import { signOutEach } from './signOutEach.ts';

/** What sign-outs are made of. Our client, the vendor's SDK and a `SessionSource` each provide it. */
export interface SignOutBackend {
  /** Starts one operation. Everything it does is done for the user who is signed in now. */
  start(): Promise<SignOutOperation>;
  /** Signs out the current device, and verifies it. */
  signOut(): Promise<void>;
}

export interface SignOutOperation {
  /** The current device, which is never signed out among others. */
  readonly visitorId: string | undefined;
  /** How often the token was replaced. It shows whether a sign-out revokes it. */
  readonly refreshCount?: number;
  /** Rejects where the backend would ignore a sign-out, for want of a sign-in. */
  ensureSignedIn(): Promise<void>;
  /** Requests one sign-out. That it resolves proves nothing. */
  requestSignOut(visitorId: string, options: { includeFederated: boolean }): Promise<void>;
  /** Signs out all others with one request, where the backend can. */
  requestSignOutOthers?(): Promise<void>;
  /** The sessions that can be used or resumed. */
  listActive(): Promise<UserSession[]>;
  verify(visitorIds: readonly string[]): Promise<Verification>;
}

/** What the backend says after a sign-out. What is in neither set is unknown to it. */
export interface Verification {
  active: ReadonlySet<string>;
  signedOut: ReadonlySet<string>;
}

/** How often "all others" looks for sessions that turned up meanwhile. */
const MAX_ROUNDS = 5;

type SignOuts = Pick<UserSessionService, 'signOutSession' | 'signOutSessions' | 'signOutOtherSessions'>;

/**
 * Sign-outs that name one device each. The service's own "all" and "by status" end every session, the current
 * one included, and so does a sign-out that names none.
 */
export function createSignOuts({ start, signOut }: SignOutBackend): SignOuts {
  async function signOutSession(visitorId: string, options?: SignOutOptions): Promise<void> {
    assertNamed([visitorId]);
    const operation = await start();
    if (visitorId === operation.visitorId) return signOut();
    const results = await signOutEach(operation, [visitorId], options);
    const { outcome, error } = results.get(visitorId) ?? {};
    if (outcome !== 'signed-out') throw error ?? createStillActiveError();
  }

  async function signOutSessions(
    visitorIds: readonly string[],
    options: SignOutManyOptions = {},
  ): Promise<SignOutResult[]> {
    const unique = [...new Set(visitorIds)];
    assertNamed(unique);
    const operation = await start();
    const others = unique.filter((visitorId) => visitorId !== operation.visitorId);
    const results =
      options.signal?.aborted || others.length === 0
        ? new Map<string, SignOutResult>()
        : await signOutEach(operation, others, options);
    return unique.map((visitorId) => results.get(visitorId) ?? { visitorId, outcome: 'skipped' });
  }

  async function signOutOtherSessions(options: SignOutManyOptions = {}): Promise<SignOutResult[]> {
    const { signal, onProgress } = options;
    const operation = await start();
    const results = new Map<string, SignOutResult>();

    for (let round = 1; !signal?.aborted; round++) {
      const visitorIds = await listOthers(operation, round === 1, results);
      // What failed is not requested twice. What came back after its sign-out is.
      const targets = visitorIds.filter((visitorId) => {
        const { outcome = 'signed-out' } = results.get(visitorId) ?? {};
        return outcome === 'signed-out';
      });
      if (targets.length === 0) break;
      if (round > MAX_ROUNDS) {
        for (const visitorId of targets) results.set(visitorId, { visitorId, outcome: 'still-active' });
        break;
      }
      const done = results.size;
      for (const visitorId of targets) results.set(visitorId, { visitorId, outcome: 'skipped' });
      const total = results.size;
      const found = await signOutEach(operation, targets, {
        ...options,
        all: round === 1,
        onProgress: (progress) => onProgress?.({ done: Math.min(total, done + progress.done), total }),
      });
      for (const [visitorId, result] of found) results.set(visitorId, result);
    }
    return [...results.values()];
  }

  return { signOutSession, signOutSessions, signOutOtherSessions };
}

/** Lists the other devices that are active. */
async function listOthers(
  operation: SignOutOperation,
  isFirst: boolean,
  results: Map<string, SignOutResult>,
): Promise<string[]> {
  // Without a name of its own, the current device cannot be told from the others.
  if (!operation.visitorId) throw createUnknownVisitorError();
  let active: UserSession[];
  try {
    active = await operation.listActive();
  } catch (error) {
    // Where all are reported as signed out, it has to be known that these were all.
    const isAllSignedOut = [...results.values()].every(({ outcome }) => outcome === 'signed-out');
    if (isFirst || isAllSignedOut) throw toUserSessionError(error, 'Listing');
    return [];
  }
  const visitorIds = new Set(active.map(({ visitorId }) => visitorId));
  const isListed = visitorIds.delete(operation.visitorId);
  if (isFirst && !isListed) throw createUnknownVisitorError();
  return [...visitorIds];
}

function createUnknownVisitorError(): UserSessionError {
  return new UserSessionError('unknown-visitor', 'It is not known which session is the current one.');
}

/** To the service, a sign-out without a visitor id means every one of them. */
function assertNamed(visitorIds: readonly unknown[]): void {
  if (!visitorIds.every((visitorId) => typeof visitorId === 'string' && visitorId !== '')) {
    throw new UserSessionError('bad-request', 'A sign-out has to name a visitor id.');
  }
}
