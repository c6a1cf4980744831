'use client';
import { useIsOnline } from '@user-sessions/react';

/** Without a connection nothing is sent and nothing is queued. Tell the user. */
export function IsOnlineExample() {
  return (
    <output>
      {useIsOnline() ? 'Connected' : 'Offline: you can sign devices out when you are back online'}
    </output>
  );
}
