'use client';
import { type PendingSignOut, readPendingSignOuts } from '../queries/readSignOuts.ts';
import { useCacheMap } from './useCacheMap.ts';

/**
 * Which devices are being signed out, by visitor id, and since when: from any component, whoever asked. A
 * device leaves when the service was seen to have done it and the lists were read again, or when it failed.
 */
export function usePendingSignOuts(): ReadonlyMap<string, PendingSignOut> {
  return useCacheMap(readPendingSignOuts, isSame);
}

const isSame = (a: PendingSignOut, b: PendingSignOut) => a.since === b.since;
