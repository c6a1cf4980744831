import { queryOptions } from '@tanstack/react-query';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { userSessionKeys } from './userSessionKeys.ts';

/**
 * What this device is, Client Hints included. What reads user agents is loaded for it on demand, so that hooks
 * alone stay small.
 */
export function thisDeviceQueryOptions({ scope }: { scope: string }) {
  return queryOptions<DeviceDescription, Error, DeviceDescription, ThisDeviceKey>({
    queryKey: userSessionKeys.thisDevice(scope),
    queryFn: async () => {
      const { describeThisDevice } = await import('@user-sessions/core/devices');
      return describeThisDevice();
    },
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type ThisDeviceKey = ReturnType<typeof userSessionKeys.thisDevice>;
