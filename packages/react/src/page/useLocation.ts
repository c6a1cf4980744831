'use client';

import { useEffect, useState } from 'react';
import { useDevicesPageOptions } from './DevicesPageContext.ts';

type Resolve = (address: string) => Promise<string | undefined>;

// By the app's own function, so that two apps on one page never share what they found.
const known = new WeakMap<Resolve, Map<string, Promise<string | undefined>>>();

/** The place of an address, once the app has found it. Each address is asked for once. */
export function useLocation(address: string | null): string | undefined {
  const { resolveLocation } = useDevicesPageOptions();
  const [found, setFound] = useState<{ address: string; place: string | undefined }>();
  useEffect(() => {
    if (!address || !resolveLocation) return;
    let isWanted = true;
    resolveOnce(resolveLocation, address).then((place) => {
      if (isWanted) setFound({ address, place });
    });
    return () => {
      isWanted = false;
    };
  }, [address, resolveLocation]);
  return found?.address === address ? found?.place : undefined;
}

function resolveOnce(resolve: Resolve, address: string): Promise<string | undefined> {
  const places = known.get(resolve) ?? new Map<string, Promise<string | undefined>>();
  known.set(resolve, places);
  const asked = places.get(address);
  if (asked) return asked;
  // A place is an extra: where it can't be found, the page goes without.
  const asking = Promise.resolve(address)
    .then(resolve)
    .catch(() => undefined);
  places.set(address, asking);
  return asking;
}
