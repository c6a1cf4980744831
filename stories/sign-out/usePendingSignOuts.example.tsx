'use client';
import { usePendingSignOuts, useSignOutFailures } from '@user-sessions/react';

/** Pending and failed sign-outs, in a component that did not start them. */
export function PendingSignOutsExample() {
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  return (
    <p role="status">
      {pending.size} under way, {failures.size} failed
    </p>
  );
}
