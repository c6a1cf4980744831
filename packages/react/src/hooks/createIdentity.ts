import type { UserSessionService } from '@user-sessions/core';
import { nextUnknownScope, userSessionScope } from '../queries/userSessionScope.ts';

/** Who is signed in, as a store: read anew at each render, and announced when it may have changed. */
export interface Identity {
  subscribe: (listener: () => void) => () => void;
  getScope: () => string;
  /** The scope on a server and while hydrating: the token is not looked at, so that both agree. */
  getServerScope: () => string;
  /** Asks everyone to read again. */
  refresh: () => void;
}

/** While hydrating without a `userDid` nobody is known yet, and nothing is asked. */
export const unreadScope = '';

export function createIdentity(service: UserSessionService, userDid: string | undefined): Identity {
  const listeners = new Set<() => void>();
  let unknownScope: string | undefined;
  // After a sign-out `userDid` is yesterday's news until a token of somebody turns up.
  let ended: { tokenDid: string | undefined; scope: string } | undefined;
  let leave: (() => void) | undefined;

  const refresh = () => {
    for (const listener of listeners) listener();
  };

  const enter = () => {
    const unsubscribe = service.subscribe((event) => {
      if (event === 'signed-out') {
        unknownScope = nextUnknownScope();
        ended = { tokenDid: service.getUserDid(), scope: unknownScope };
      } else {
        ended = undefined;
      }
      refresh();
    });
    // Another window, or the app's own sign-in, may have changed the cookie: none of them tells the service.
    const targets = signals();
    for (const [target, type] of targets) target.addEventListener(type, refresh);
    return () => {
      unsubscribe();
      for (const [target, type] of targets) target.removeEventListener(type, refresh);
    };
  };

  return Object.freeze({
    refresh,
    subscribe(listener: () => void) {
      listeners.add(listener);
      leave ??= enter();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    getScope() {
      const tokenDid = service.getUserDid();
      if (ended && (tokenDid === undefined || tokenDid === ended.tokenDid)) return ended.scope;
      const did = userDid ?? tokenDid;
      return did === undefined && unknownScope ? unknownScope : userSessionScope(service, did);
    },
    getServerScope: () => (userDid ? userSessionScope(service, userDid) : unreadScope),
  });
}

function signals(): [EventTarget, string][] {
  const found: [EventTarget | undefined, string][] = [
    [globalThis.window, 'focus'],
    [globalThis.window, 'storage'],
    [globalThis.document, 'visibilitychange'],
    // Only some browsers announce a changed cookie.
    [globalThis.cookieStore, 'change'],
  ];
  // React Native has a window that sends no events, and no document.
  return found.filter((signal): signal is [EventTarget, string] => signal[0]?.addEventListener !== undefined);
}
