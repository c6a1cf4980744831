import { queryOptions } from '@tanstack/react-query';
import { type DeviceDescription, describeThisDevice } from '@user-sessions/core/devices';
import { userSessionKeys } from './userSessionKeys.ts';

/** What this device is, Client Hints included. */
export function thisDeviceQueryOptions({ scope }: { scope: string }) {
  return queryOptions<DeviceDescription, Error, DeviceDescription, ThisDeviceKey>({
    queryKey: userSessionKeys.thisDevice(scope),
    queryFn: () => describeThisDevice(),
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type ThisDeviceKey = ReturnType<typeof userSessionKeys.thisDevice>;
