'use client';
import { usePendingSignOuts, useSignOutFailures } from '@user-sessions/react';

/** What is being signed out, and what failed, told by a component that did not ask for it. */
export function PendingSignOutsExample() {
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  return (
    <p role="status">
      {pending.size} under way, {failures.size} failed
    </p>
  );
}
