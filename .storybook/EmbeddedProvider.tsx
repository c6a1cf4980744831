import { UserSessionProvider } from '@user-sessions/react';
import { type ReactNode, useCallback } from 'react';
import type { EmbeddedSession } from '../packages/react/test/createEmbeddedSession.ts';

/** What a story is in: a person, signed in to a service that runs in the page itself. */
export function EmbeddedProvider({ session, children }: EmbeddedProviderProps): ReactNode {
  const now = useCallback(() => session.clock.now, [session]);
  return (
    <UserSessionProvider service={session.service} now={now}>
      {children}
    </UserSessionProvider>
  );
}

interface EmbeddedProviderProps {
  session: EmbeddedSession;
  children: ReactNode;
}
