'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useLastVisit, useMyLoginSessions } from '@user-sessions/react';

/** Devices that signed in since the user's last visit. */
export function LastVisitExample() {
  const { lastVisit, isNew } = useLastVisit();
  const { sessions } = useMyLoginSessions({ pageSize: 100 });
  if (lastVisit === undefined) return <p>Welcome: this is the first visit.</p>;
  return (
    <ul aria-label="New since your last visit">
      {sessions.filter(isNew).map(({ visitorId, ua }) => (
        <li key={visitorId}>{describeDevice(ua).name}</li>
      ))}
    </ul>
  );
}
