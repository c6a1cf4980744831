import { toUserSessionError, UserSessionError } from '../errors.ts';
import type { SignOutManyOptions, SignOutResult } from '../service.ts';
import { forEachLimit } from '../shared/waiting.ts';
import type { SignOutOperation, Verification } from './createSignOuts.ts';

/** Requests under way at once. Browsers allow six to one host, and the page needs some. */
export const MAX_CONCURRENCY = 4;

/** How often sign-outs are sent again although the last time got nowhere. */
const SPARE_PASSES = 2;

/**
 * Signs out each of these devices and verifies it. Devices that were not attempted have no result.
 *
 * Some services revoke the user's own token at each sign-out, and then silently ignore the sign-outs that follow
 * with it. So the first of several is sent alone, to find out. Where it revokes, the others are sent a few at a
 * time, verified, and those that were ignored are sent again, as long as that makes progress.
 *
 * Rejects only where the first check of the sign-in fails; anything later is a result.
 */
export async function signOutEach(
  operation: SignOutOperation,
  visitorIds: readonly string[],
  { signal, onProgress, includeFederated = false, all }: SignOutManyOptions & { all?: boolean } = {},
): Promise<Map<string, SignOutResult>> {
  const results = new Map<string, SignOutResult>();
  const attempts = new Map<string, UserSessionError | undefined>();
  let isRevoking: boolean | undefined;
  let reported = 0;

  function report(): void {
    // Where sign-outs are ignored at times, only a verified one is done.
    const done = results.size + (isRevoking ? 0 : attempts.size);
    for (; reported < done; reported++) onProgress?.({ done: reported + 1, total: visitorIds.length });
  }

  async function attempt(visitorId: string): Promise<void> {
    const request = operation.requestSignOut(visitorId, { includeFederated });
    attempts.set(visitorId, await request.then(noError, toError));
    report();
  }

  /** Turns attempts into results. Returns those that were ignored, which are not final yet. */
  async function verify(): Promise<SignOutResult[]> {
    const ignored: SignOutResult[] = [];
    for (const result of await verifyAttempts(operation, attempts, includeFederated)) {
      if (result.outcome === 'still-active' && !result.error) ignored.push(result);
      else results.set(result.visitorId, result);
    }
    attempts.clear();
    report();
    return ignored;
  }

  /** Attempts the next of the devices, and tells whether these have to be verified before any other. */
  async function attemptNext(pending: string[]): Promise<boolean> {
    if (all && operation.requestSignOutOthers) {
      const error = await operation.requestSignOutOthers().then(noError, toError);
      for (const visitorId of pending.splice(0)) attempts.set(visitorId, error);
      report();
      return true;
    }
    if (isRevoking === undefined && pending.length > 1) {
      const before = operation.refreshCount;
      await forEachLimit(pending.splice(0, 1), 1, attempt, signal);
      const error = await operation.ensureSignedIn().then(noError, toError);
      isRevoking = operation.refreshCount !== before;
      return isRevoking || error !== undefined;
    }
    const batch = pending.splice(0, isRevoking ? MAX_CONCURRENCY : pending.length);
    await forEachLimit(batch, MAX_CONCURRENCY, attempt, signal);
    return true;
  }

  await operation.ensureSignedIn();
  let ignored: SignOutResult[] = [];
  let queue = [...visitorIds];
  for (let spare = SPARE_PASSES; queue.length > 0; ) {
    const { length } = queue;
    const { refreshCount } = operation;
    ignored = [];
    while (queue.length > 0 && !signal?.aborted) {
      if (await attemptNext(queue)) ignored.push(...(await verify()));
    }
    if (attempts.size > 0) ignored.push(...(await verify()));
    if (signal?.aborted) break;
    queue = ignored.map(({ visitorId }) => visitorId);
    // No progress. If the token was replaced, another tab may have revoked it just before.
    if (queue.length === length && (operation.refreshCount === refreshCount || spare-- === 0)) break;
  }
  for (const result of ignored) results.set(result.visitorId, result);
  return results;
}

const noError = (): undefined => undefined;
const toError = (error: unknown): UserSessionError => toUserSessionError(error, 'The sign-out');

async function verifyAttempts(
  operation: SignOutOperation,
  attempts: ReadonlyMap<string, UserSessionError | undefined>,
  includeFederated: boolean,
): Promise<SignOutResult[]> {
  let found: Verification;
  try {
    found = await operation.verify([...attempts.keys()]);
  } catch (error) {
    const unverified = toUserSessionError(error, 'The verification');
    return Array.from(attempts, ([visitorId, failure]) => ({
      visitorId,
      outcome: 'failed',
      error: failure ?? unverified,
    }));
  }
  return Array.from(attempts, ([visitorId, failure]): SignOutResult => {
    if (found.active.has(visitorId)) return { visitorId, outcome: 'still-active', error: failure };
    if (found.signedOut.has(visitorId)) return { visitorId, outcome: 'signed-out' };
    return { visitorId, outcome: 'failed', error: failure ?? createUnlistedError(includeFederated) };
  });
}

function createUnlistedError(includeFederated: boolean): UserSessionError {
  return includeFederated
    ? new UserSessionError('unsupported', 'A session of another app cannot be verified here.')
    : new UserSessionError('not-found', 'The user has no session on this device.');
}
