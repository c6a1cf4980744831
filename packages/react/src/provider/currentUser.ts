import type { UserSessionService } from '@user-sessions/core';
import { createAnonymousKey, getUserKey, UNKNOWN_USER } from './userKey.ts';

/** A store that holds who is signed in. */
export interface CurrentUser {
  subscribe: (listener: () => void) => () => void;
  /** The DID in the token. Read at most once in each render, since reading a cookie is slow. */
  getUserDid: () => string | undefined;
  getUserKey: () => string;
  /** The key on a server and while hydrating: the token is not read, so that both agree. */
  getServerUserKey: () => string;
  /** Reads the token again and notifies all subscribers. */
  refresh: () => void;
}

export function createCurrentUser(service: UserSessionService, userDid: string | undefined): CurrentUser {
  const listeners = new Set<() => void>();
  let token: { did: string | undefined } | undefined;
  let anonymousKey: string | undefined;
  // After a sign-out the `userDid` prop no longer holds, until a new token appears.
  let signedOut: { did: string | undefined; userKey: string } | undefined;
  let disconnect: (() => void) | undefined;

  const getUserDid = () => {
    if (token === undefined) {
      token = { did: service.getUserDid() };
      // Not a timer: those of a hidden tab are held back, by up to a minute.
      queueMicrotask(() => {
        token = undefined;
      });
    }
    return token.did;
  };

  const refresh = () => {
    token = undefined;
    for (const listener of listeners) listener();
  };

  const connect = () => {
    const unsubscribe = service.subscribe((event) => {
      token = undefined;
      if (event === 'signed-out') {
        anonymousKey = createAnonymousKey();
        signedOut = { did: getUserDid(), userKey: anonymousKey };
      } else {
        signedOut = undefined;
      }
      refresh();
    });
    // Another tab, or the app's own sign-in, may have changed the cookie without the service's knowledge.
    const signals = findSignals();
    for (const [target, type] of signals) target.addEventListener(type, refresh);
    return () => {
      unsubscribe();
      for (const [target, type] of signals) target.removeEventListener(type, refresh);
    };
  };

  return Object.freeze({
    refresh,
    getUserDid,
    subscribe(listener: () => void) {
      listeners.add(listener);
      disconnect ??= connect();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        disconnect?.();
        disconnect = undefined;
      };
    },
    getUserKey() {
      const did = getUserDid();
      if (signedOut && (did === undefined || did === signedOut.did)) return signedOut.userKey;
      return (userDid ?? did) === undefined && anonymousKey
        ? anonymousKey
        : getUserKey(service, userDid ?? did);
    },
    getServerUserKey: () => (userDid ? getUserKey(service, userDid) : UNKNOWN_USER),
  });
}

/** The events at which the token may have changed. None outside of a browser. */
function findSignals(): [EventTarget, string][] {
  if (typeof document === 'undefined' || typeof window === 'undefined') return [];
  const signals: [EventTarget, string][] = [
    [window, 'focus'],
    [window, 'storage'],
    [document, 'visibilitychange'],
  ];
  // Only some browsers report a changed cookie.
  const cookies = 'cookieStore' in window ? window.cookieStore : undefined;
  if (cookies instanceof EventTarget) signals.push([cookies, 'change']);
  return signals;
}
