'use client';
import { useQuery } from '@tanstack/react-query';
import { useUserSessionService } from '@user-sessions/react';

/** A call that no hook covers: the signed-in user, as the service sees them. */
export function UserSessionServiceExample() {
  const service = useUserSessionService();
  const { data: user } = useQuery({
    queryKey: ['signed-in-user'],
    queryFn: ({ signal }) => service.getSignedInUser({ signal }),
  });
  return <p>Signed in as {user?.fullName ?? '…'}</p>;
}
