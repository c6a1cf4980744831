import type { UserSessionEvent } from '@user-sessions/core';
import { DevicesPage, type Sessions, useUserSessionService } from '@user-sessions/react';
import { useEffect, useState } from 'react';

/** What happens to the caller's own sign-in, heard as it happens: to go to the sign-in, for instance. */
export function SignedOut(props: Sessions.RootOptions) {
  const service = useUserSessionService();
  const [last, setLast] = useState<UserSessionEvent>();
  useEffect(() => service.subscribe(setLast), [service]);
  if (last === 'signed-out') return <p role="status">You were signed out. Please sign in again.</p>;
  return <DevicesPage {...props} />;
}
