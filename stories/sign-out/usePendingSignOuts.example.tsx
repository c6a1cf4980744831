'use client';
import { usePendingSignOuts, useSignOutFailures } from '@user-sessions/react';

/** What is being signed out and what failed, in a component that did not start it. */
export function PendingSignOutsExample() {
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  return (
    <p role="status">
      {pending.size} under way, {failures.size} failed
    </p>
  );
}
