'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useMyLoginSessions, useSignOutSession } from '@user-sessions/react';

export function Devices() {
  const { sessions, error } = useMyLoginSessions();
  const { mutate: signOut, isPending } = useSignOutSession();
  if (error) return <p role="alert">Your devices could not be read.</p>;
  return sessions.map(({ id, ua, visitorId }) => (
    <button type="button" key={id} disabled={isPending} onClick={() => signOut(visitorId)}>
      Sign out {describeDevice(ua).name}
    </button>
  ));
}
