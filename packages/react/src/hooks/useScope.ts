'use client';
import { useSyncExternalStore } from 'react';
import { useUserSessionContext } from './userSessionContext.ts';

/** Whose data may be shown: read at every render, so that an account switch is seen before anything else. */
export function useScope(): string {
  const { identity } = useUserSessionContext();
  return useSyncExternalStore(identity.subscribe, identity.getScope, identity.getServerScope);
}
