'use client';
import { useQuery } from '@tanstack/react-query';
import { useUserSessionService } from '@user-sessions/react';

/** Calls the service where no hook does: fetches who is signed in. */
export function UserSessionServiceExample() {
  const service = useUserSessionService();
  const { data: user } = useQuery({
    queryKey: ['signed-in-user'],
    queryFn: ({ signal }) => service.getSignedInUser({ signal }),
  });
  return <p>Signed in as {user?.fullName ?? '…'}</p>;
}
