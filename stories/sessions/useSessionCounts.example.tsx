'use client';
import { useSessionCounts } from '@user-sessions/react';

/** How many sessions there are, for a badge beside a link in the settings. */
export function SessionCountsExample() {
  const { counts, error } = useSessionCounts();
  if (error) return null;
  return (
    <p>
      Active <b>{counts.online ?? '…'}</b>, expired <b>{counts.expired ?? '…'}</b>, signed out{' '}
      <b>{counts.offline ?? '…'}</b>
    </p>
  );
}
