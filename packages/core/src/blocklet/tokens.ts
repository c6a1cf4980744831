import { hasCode, UserSessionError } from '../errors.ts';
import type { UserSessionEvent } from '../service.ts';
import { sleep } from '../shared/waiting.ts';
import type { Http } from './http.ts';
import type { Tokens, UserSessionCredentials } from './options.ts';
import { parseRefreshedTokens } from './parse.ts';
import { readTokenClaims } from './tokenClaims.ts';

/** `refused`: by the service itself. `impossible`: there is no refresh token. */
export type RefreshOutcome = 'done' | 'refused' | 'impossible';

/** The tokens of this device, which other tabs may change at any time. */
export interface TokenStore {
  getSessionToken(): Promise<string | undefined>;
  getRefreshToken(): Promise<string | undefined>;
  /** The DID of the last token that was seen. */
  getUserDid(): string | undefined;
  /** Stores the tokens of a new sign-in. */
  store(tokens: Tokens): Promise<void>;
  /** Removes the tokens, and emits `signed-out` once. */
  remove(): Promise<void>;
  /** Notes that the service has accepted a token. */
  noteAccepted(): void;
  /** Replaces a refused token. All who ask at the same time, in all tabs of a browser, share one refresh. */
  refresh(refused: string | undefined, visitorId: string | undefined): Promise<RefreshOutcome>;
  /** The refresh under way. */
  getPendingRefresh(): Promise<RefreshOutcome> | undefined;
}

const REFRESH_LOCK = '@user-sessions/refresh';

/** The service makes the same tokens again within one second. */
const SECOND = 1000;

export function createTokenStore(
  http: Http,
  credentials: UserSessionCredentials,
  emit: (event: UserSessionEvent) => void,
  timeout = 30_000,
): TokenStore {
  let latest: { token: string | undefined; seenAt: number } | undefined;
  let isSignedOut = false;
  let pending: Promise<RefreshOutcome> | undefined;

  function note(token: string | undefined): string | undefined {
    if (!latest || latest.token !== token) latest = { token, seenAt: performance.now() };
    return token;
  }

  const getSessionToken = async () => note((await credentials.getSessionToken()) || undefined);
  const getRefreshToken = async () => (await credentials.getRefreshToken()) || undefined;

  /** Replaces the CSRF cookie, which is made of the session token that it goes with. */
  async function refreshCsrfCookie(): Promise<void> {
    const csrfToken = credentials.cookieAuth ? await credentials.getCsrfToken?.() : undefined;
    if (csrfToken) await http.send({ method: 'get', path: '/api/did/csrfToken', csrfToken });
  }

  async function store(tokens: Tokens): Promise<void> {
    await credentials.setTokens(tokens);
    note(tokens.sessionToken);
    isSignedOut = false;
    // Requests of this client do not need it; those of the app do.
    refreshCsrfCookie().catch(() => undefined);
  }

  /**
   * Waits until the service's clock has left the second in which the refused tokens were made. A token that has
   * been here for a second is older than that, whatever the clocks say.
   */
  async function waitForNextSecond(...tokens: (string | undefined)[]): Promise<void> {
    const issuedAt = Math.max(...tokens.map((token) => readTokenClaims(token).iat ?? 0));
    if (issuedAt === 0) return;
    const untilOld = (latest?.seenAt ?? 0) + SECOND - performance.now();
    const serviceTime = http.getServiceTime();
    // One second more, because the date may come from another machine than the token.
    const untilNext = serviceTime === undefined ? SECOND : (issuedAt + 2) * SECOND - serviceTime;
    const wait = Math.min(untilOld, untilNext);
    if (wait > 0) await sleep(Math.ceil(wait));
  }

  async function refreshNow(
    refused: string | undefined,
    visitorId: string | undefined,
  ): Promise<RefreshOutcome> {
    const current = await getSessionToken();
    // Another tab, or an earlier request, was quicker.
    if (current && current !== refused) return 'done';
    const refreshToken = await getRefreshToken();
    if (!refreshToken) return 'impossible';
    await waitForNextSecond(current, refreshToken);
    const hasChanged = async () =>
      (await getRefreshToken()) !== refreshToken || (await getSessionToken()) !== current;
    if (await hasChanged()) return 'done';
    try {
      const { data } = await http.send({
        method: 'post',
        path: '/api/did/refreshSession',
        bearer: refreshToken,
        visitorId,
      });
      const tokens = parseRefreshedTokens(data);
      // Somebody signed in meanwhile: their tokens stay.
      if (await hasChanged()) return 'done';
      await store(tokens);
      emit('tokens-refreshed');
      return 'done';
    } catch (error) {
      if (!http.isOwnRefusal(error) || !hasCode(error, 'bad-request')) throw error;
      // Two tabs refreshed at once and the other one was first: its tokens are as good.
      return (await hasChanged()) ? 'done' : 'refused';
    }
  }

  return {
    getSessionToken,
    getRefreshToken,
    store,
    getUserDid() {
      const token = credentials.getSessionToken();
      return readTokenClaims(token instanceof Promise ? latest?.token : note(token || undefined)).did;
    },
    async remove() {
      await credentials.setTokens(undefined);
      note(undefined);
      if (!isSignedOut) emit('signed-out');
      isSignedOut = true;
    },
    noteAccepted() {
      isSignedOut = false;
    },
    refresh(refused, visitorId) {
      const locks = credentials.cookieAuth ? globalThis.navigator?.locks : undefined;
      const run = () => refreshNow(refused, visitorId);
      pending ??= (locks ? withLock(locks, timeout, run) : run()).finally(() => {
        pending = undefined;
      });
      return pending;
    },
    getPendingRefresh: () => pending,
  };
}

async function withLock<T>(locks: LockManager, timeout: number, run: () => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(timeout);
  let hasBegun = false;
  try {
    return await locks.request(REFRESH_LOCK, { signal }, () => {
      hasBegun = true;
      return run();
    });
  } catch (error) {
    if (hasBegun || !signal.aborted) throw error;
    throw new UserSessionError('timeout', 'Another tab did not finish its refresh.');
  }
}
