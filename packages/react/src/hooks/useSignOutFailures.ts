'use client';
import type { UserSessionError } from '@user-sessions/core';
import { readSignOutFailures } from '../queries/readSignOuts.ts';
import { useCacheMap } from './useCacheMap.ts';

/** Which devices' last sign-out failed, by visitor id, and why: from any component, single or one of many. */
export function useSignOutFailures(): ReadonlyMap<string, UserSessionError> {
  return useCacheMap(readSignOutFailures, isSame);
}

const isSame = (a: UserSessionError, b: UserSessionError) => a.code === b.code && a.status === b.status;
