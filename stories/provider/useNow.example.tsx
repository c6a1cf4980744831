'use client';
import { useNow } from '@user-sessions/react';

/** The time that "3 hours ago" counts from: the provider's clock, the same for every row. */
export function NowExample() {
  const now = useNow();
  // On a server and while hydrating there may be no present to speak of.
  if (now === undefined) return <p>…</p>;
  return <time dateTime={new Date(now).toISOString()}>{new Date(now).toUTCString()}</time>;
}
