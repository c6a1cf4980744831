'use client';
import { useNow } from '@user-sessions/react';

/** The time from which "3 hours ago" is counted: the provider's clock, the same for every row. */
export function NowExample() {
  const now = useNow();
  // On a server and while hydrating the time may not be known.
  if (now === undefined) return <p>…</p>;
  return <time dateTime={new Date(now).toISOString()}>{new Date(now).toUTCString()}</time>;
}
