'use client';

import type { UserSession } from '@user-sessions/core';
import * as Sessions from '../parts/index.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';
import { maskAddress } from './maskAddress.ts';
import { useLocation } from './useLocation.ts';

/** Where a session comes from, as pieces of the `Meta` line: its place, where known, and its address. */
export function Address({ session: { lastLoginIp } }: { session: UserSession }) {
  const { maskAddresses } = useDevicesPageOptions();
  const place = useLocation(lastLoginIp);
  if (!lastLoginIp) return null;
  return (
    <>
      {place && (
        <Sessions.MetaItem>
          <bdi>{place}</bdi>
        </Sessions.MetaItem>
      )}
      <Sessions.MetaItem>
        <bdi dir="ltr">{maskAddresses ? maskAddress(lastLoginIp) : lastLoginIp}</bdi>
      </Sessions.MetaItem>
    </>
  );
}
