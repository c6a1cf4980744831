'use client';
import { useCurrentSession, useNow } from '@user-sessions/react';

/** When this browser signed in. */
export function CurrentSessionExample() {
  const { session, isPending } = useCurrentSession();
  const now = useNow();
  if (isPending) return <p>Looking…</p>;
  if (!session?.createdAt) return <p>This device is in no active session.</p>;
  const minutes = now === undefined ? 0 : Math.round((now - Date.parse(session.createdAt)) / 60_000);
  return (
    <p>
      Signed in here <time dateTime={session.createdAt}>{`${minutes} minutes ago`}</time>
    </p>
  );
}
