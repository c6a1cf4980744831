import type { UserSessionEvent } from '@user-sessions/core';
import { DevicesPage, type Sessions, useUserSessionService } from '@user-sessions/react';
import { useEffect, useState } from 'react';

/** Reacts when this device is signed out, for example by going to the sign-in page. */
export function SignedOut(props: Sessions.RootOptions) {
  const service = useUserSessionService();
  const [last, setLast] = useState<UserSessionEvent>();
  useEffect(() => service.subscribe(setLast), [service]);
  if (last === 'signed-out') return <p role="status">You were signed out. Please sign in again.</p>;
  return <DevicesPage {...props} />;
}
