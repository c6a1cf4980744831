'use client';
import { useCurrentVisitor, useMyLoginSessions } from '@user-sessions/react';

/** What this device is, and how many of the rows on screen are its own. */
export function CurrentVisitorExample() {
  const { device, isCurrent, isPending } = useCurrentVisitor();
  const { sessions } = useMyLoginSessions();
  if (isPending) return <p>Looking…</p>;
  return (
    <p>
      You are on <b>{device?.name ?? 'a device that does not tell'}</b>; rows of this device:{' '}
      <b>{sessions.filter(isCurrent).length}</b>
    </p>
  );
}
