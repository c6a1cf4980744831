'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useCurrentDevice, useMyLoginSessions, useSignOutSession } from '@user-sessions/react';

export function Devices() {
  const { sessions, error, isPending } = useMyLoginSessions();
  const { isCurrent } = useCurrentDevice();
  const { mutate: signOut, isPending: isSigningOut } = useSignOutSession();

  if (isPending) return <p>Loading your devices…</p>;
  if (error) return <p role="alert">Couldn’t load your devices.</p>;
  return (
    <ul>
      {sessions.map((session) => (
        <li key={session.id}>
          {describeDevice(session.ua).name}{' '}
          {isCurrent(session) ? (
            <em>This device</em>
          ) : (
            <button type="button" disabled={isSigningOut} onClick={() => signOut(session.visitorId)}>
              Sign out
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
