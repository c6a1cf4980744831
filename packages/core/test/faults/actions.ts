import type { Tokens, UserSession, UserSessionCredentials } from '../../src/index.ts';
import { createUserSessionService, isUserSessionError, toUserSessionService } from '../../src/index.ts';

/** What a user does on the page. The same faults and the same walk can run on other layers: the hooks, a page. */
export const ACTIONS = ['list', 'user', 'policy', 'one', 'some', 'others', 'current'] as const;
export type Action = (typeof ACTIONS)[number];

/** What one action came to, as a user would learn it. */
export interface ActionResult {
  rows?: readonly UserSession[];
  /** What is claimed of each device that was to be signed out. */
  claims?: Readonly<Record<string, string>>;
  error?: unknown;
}

/** One window of a browser. */
export interface ActionWindow {
  act(action: Action, visitorIds: readonly string[]): Promise<ActionResult>;
  close(): void;
}

/** What a window is opened with. */
export interface WindowSetup {
  url: string;
  visitorId: string;
  credentials: UserSessionCredentials;
  fetch(request: Request): Promise<Response>;
  timeout: number;
}

/** Opens windows on one layer of the library. */
export type ActionLayer = (setup: WindowSetup) => ActionWindow;

/** The client itself. */
export const clientLayer: ActionLayer = ({ url, visitorId, credentials, fetch, timeout }) => {
  const options = { appUrl: url, credentials, fetch, timeout, retry: 0 };
  const service = toUserSessionService(createUserSessionService(options));

  async function run(action: Action, visitorIds: readonly string[]): Promise<ActionResult> {
    const [first = ''] = visitorIds;
    switch (action) {
      case 'list':
        return { rows: (await service.getMyLoginSessions({}, { pageSize: 100 })).list };
      case 'user':
        await service.getSignedInUser();
        return {};
      case 'policy':
        await service.getSessionPolicy?.();
        return {};
      case 'one':
        await service.signOutSession(first);
        return { claims: { [first]: 'signed-out' } };
      case 'some':
        return toClaims(await service.signOutSessions(visitorIds));
      case 'others':
        return toClaims(await service.signOutOtherSessions());
      case 'current':
        await service.signOut();
        return { claims: { [visitorId]: 'signed-out' } };
    }
  }

  return {
    act: (action, visitorIds) => run(action, visitorIds).catch((error) => ({ error })),
    close() {},
  };
};

function toClaims(results: readonly { visitorId: string; outcome: string }[]): ActionResult {
  return { claims: Object.fromEntries(results.map(({ visitorId, outcome }) => [visitorId, outcome])) };
}

/** Tokens that all windows of a browser share. */
export function sharedCredentials(visitorId: string, initial: Tokens | undefined): UserSessionCredentials {
  let tokens = initial;
  return {
    getSessionToken: () => tokens?.sessionToken,
    getRefreshToken: () => tokens?.refreshToken,
    getVisitorId: () => visitorId,
    setTokens: (next) => {
      tokens = next;
    },
  };
}

export const isKnownError = isUserSessionError;
