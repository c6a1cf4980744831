import { createServiceFromSource } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { useMemo } from 'react';

/** What the backend of this example answers: no Blocklet Service, just a list and a delete. */
export interface OwnSession {
  id: string;
  isThisOne: boolean;
  userAgent: string;
  lastSeen: string;
}

/** A backend of your own: two functions are enough. The library pages, searches, and verifies each sign-out. */
export function OwnBackend({ fetchSessions, deleteSession }: OwnBackendProps) {
  const service = useMemo(
    () =>
      createServiceFromSource({
        async list() {
          const sessions = await fetchSessions();
          return sessions.map(({ id, isThisOne, userAgent, lastSeen }) => ({
            key: id,
            current: isThisOne,
            userAgent,
            lastActiveAt: lastSeen,
          }));
        },
        signOut: deleteSession,
      }),
    [fetchSessions, deleteSession],
  );
  return (
    <UserSessionProvider service={service}>
      <DevicesPage />
    </UserSessionProvider>
  );
}

interface OwnBackendProps {
  fetchSessions: () => Promise<OwnSession[]>;
  deleteSession: (id: string) => Promise<void>;
}
