'use client';
import type { UserSession } from '@user-sessions/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isKnownScope } from '../queries/userSessionScope.ts';
import { unreadScope } from './createIdentity.ts';
import { createVisit } from './createVisit.ts';
import { useCurrentVisitor } from './useCurrentVisitor.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/**
 * Which sessions are new since this person last looked, in this browser. The time of a visit is kept in local
 * storage, by the person's DID; where that is not known, nothing is ever new.
 */
export function useLastVisit(): LastVisit {
  const { clock } = useUserSessionContext();
  const { isPending, isCurrent } = useCurrentVisitor();
  const scope = useScope();
  const isKnown = scope !== unreadScope && isKnownScope(scope);
  const [visit] = useState(createVisit);
  const lastVisit = useSyncExternalStore(
    neverChanges,
    () => (isKnown ? visit.getLastVisit(scope) : undefined),
    () => undefined,
  );

  useEffect(() => {
    if (!isKnown) return;
    const keep = () => visit.keep(scope, clock.read());
    keep();
    // Whatever turned up while the page was open has been seen.
    globalThis.document?.addEventListener('visibilitychange', keep);
    return () => {
      globalThis.document?.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [isKnown, scope, visit, clock]);

  const isNew = useCallback(
    (session: UserSession) => {
      if (lastVisit === undefined || isPending || isCurrent(session)) return false;
      return Date.parse(session.createdAt ?? '') > lastVisit;
    },
    [lastVisit, isPending, isCurrent],
  );
  return { lastVisit, isNew };
}

const neverChanges = () => () => {};

export interface LastVisit {
  /** Milliseconds since 1970; `undefined` on the first visit. */
  lastVisit: number | undefined;
  /** Whether a session began after the last visit, on another device than this one. */
  isNew: (session: UserSession) => boolean;
}
