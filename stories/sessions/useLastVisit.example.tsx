'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useLastVisit, useMyLoginSessions } from '@user-sessions/react';

/** The devices that signed in since the user last looked. */
export function LastVisitExample() {
  const { lastVisit, isNew } = useLastVisit();
  const { sessions } = useMyLoginSessions({ defaultQuery: { pageSize: 100 } });
  if (lastVisit === undefined) return <p>Welcome! This is your first visit.</p>;
  return (
    <ul aria-label="New since your last visit">
      {sessions.filter(isNew).map(({ visitorId, ua }) => (
        <li key={visitorId}>{describeDevice(ua).name}</li>
      ))}
    </ul>
  );
}
