'use client';
import type { UserSession } from '@user-sessions/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { isKnownUser } from '../provider/userKey.ts';
import { timeOf } from './sessionOrder.ts';
import { useCurrentDevice } from './useCurrentSession.ts';

/**
 * Which sessions are new since the user last saw the list in this browser. The time of the visit is kept in
 * local storage, by the user's DID. Where the DID is not known, no session is new.
 */
export function useLastVisit(): LastVisit {
  const { clock } = useUserSessionContext();
  const { isPending, isCurrent } = useCurrentDevice();
  const userKey = useUserKey();
  const isKnown = isKnownUser(userKey);
  const [storage] = useState(createLastVisitStorage);
  const lastVisit = useSyncExternalStore(
    subscribeToNothing,
    () => (isKnown ? storage.load(userKey) : undefined),
    () => undefined,
  );

  useEffect(() => {
    if (!isKnown || typeof document === 'undefined') return;
    const save = () => storage.save(userKey, clock.read());
    save();
    // What appeared while the page was open has been seen.
    document.addEventListener('visibilitychange', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      save();
    };
  }, [isKnown, userKey, storage, clock]);

  const isNew = useCallback(
    (session: UserSession) =>
      lastVisit !== undefined && !isPending && !isCurrent(session) && timeOf(session.createdAt) > lastVisit,
    [lastVisit, isPending, isCurrent],
  );
  return { lastVisit, isNew };
}

const subscribeToNothing = () => () => {};

/** What `useLastVisit` returns. */
export interface LastVisit {
  /** Milliseconds since 1970; `undefined` on the first visit. */
  lastVisit: number | undefined;
  /** Whether a session began after the last visit, on another device. */
  isNew: (session: UserSession) => boolean;
}

/** Loads each user's last visit once, so that saving the present one does not change what is new. */
export function createLastVisitStorage() {
  const loaded = new Map<string, number | undefined>();
  const storageKey = (userKey: string) => `user-sessions:last-visit:${userKey}`;

  function load(userKey: string): number | undefined {
    try {
      return timeOf(globalThis.localStorage?.getItem(storageKey(userKey)) ?? undefined) || undefined;
    } catch {
      // Storage can be blocked.
      return undefined;
    }
  }
  return Object.freeze({
    load(userKey: string) {
      if (!loaded.has(userKey)) loaded.set(userKey, load(userKey));
      return loaded.get(userKey);
    },
    save(userKey: string, now: number) {
      try {
        globalThis.localStorage?.setItem(storageKey(userKey), new Date(now).toISOString());
      } catch {
        // Storage can be blocked or full. Then no session is ever new.
      }
    },
  });
}
