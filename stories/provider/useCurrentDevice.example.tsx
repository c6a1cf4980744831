'use client';
import { useCurrentDevice, useMyLoginSessions } from '@user-sessions/react';

/** What this device is, and how many of the sessions on screen belong to it. */
export function CurrentDeviceExample() {
  const { device, isCurrent, isPending } = useCurrentDevice();
  const { sessions } = useMyLoginSessions();
  if (isPending) return <p>Loading…</p>;
  return (
    <p>
      You are on <b>{device?.name ?? 'an unknown device'}</b>. Its sessions:{' '}
      <b>{sessions.filter(isCurrent).length}</b>
    </p>
  );
}
