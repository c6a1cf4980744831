'use client';
import { useQuery } from '@tanstack/react-query';
import { useUserSessionService } from '@user-sessions/react';

/** A call that no hook covers: who is signed in, asked of the service. */
export function UserSessionServiceExample() {
  const service = useUserSessionService();
  const { data: user } = useQuery({
    queryKey: ['signed-in-user'],
    queryFn: ({ signal }) => service.getSignedInUser({ signal }),
  });
  return <p>Signed in as {user?.fullName ?? '…'}</p>;
}
