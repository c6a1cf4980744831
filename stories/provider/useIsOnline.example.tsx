'use client';
import { useIsOnline } from '@user-sessions/react';

/** Nothing is sent and nothing is queued without a connection: say so. */
export function IsOnlineExample() {
  return <output>{useIsOnline() ? 'Connected' : 'Offline: sign-outs have to wait'}</output>;
}
