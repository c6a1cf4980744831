'use client';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { UserSession } from '@user-sessions/core';
import { useCallback } from 'react';
import { useUserKey } from '../../provider/context.ts';
import { userSessionKeys } from '../../sessions/queryKeys.ts';
import type { DevicesPageOptions } from '../devicesPageProps.ts';
import type { DeviceModel } from './deviceModel.ts';

/** Returns what is known of an address's location, on screen or not. */
export function useKnownLocation(): (address: string | undefined) => string | null | undefined {
  const client = useQueryClient();
  const userKey = useUserKey();
  return (address) =>
    address === undefined ? undefined : client.getQueryData(userSessionKeys.location(userKey, address));
}

/** The locations of the devices on screen, by IP address. Each address is looked up once. */
export function useLocations(
  devices: readonly DeviceModel[],
  resolveLocation: DevicesPageOptions['resolveLocation'],
): ReadonlyMap<string, string> {
  const userKey = useUserKey();
  const sessions = new Map<string, UserSession>();
  if (resolveLocation) {
    for (const { address, latest } of devices) if (address && !latest.location) sessions.set(address, latest);
  }
  const addresses = [...sessions.keys()].join('\n');
  return useQueries({
    queries: Array.from(sessions, ([address, session]) => ({
      queryKey: userSessionKeys.location(userKey, address),
      queryFn: async () => (await resolveLocation?.(address, session)) || null,
      staleTime: Number.POSITIVE_INFINITY,
      // A location is an extra: without one, the row shows the address.
      retry: false,
    })),
    combine: useCallback(
      (results: { data: string | null | undefined }[]) => {
        const known = addresses.split('\n').map((address, index) => [address, results[index]?.data] as const);
        return new Map(known.filter((entry): entry is readonly [string, string] => Boolean(entry[1])));
      },
      [addresses],
    ),
  });
}
