'use client';
import { useSignOutOtherSessions } from '@user-sessions/react';

/** Signs out every other device, a few at a time, and verifies each. */
export function SignOutOtherSessionsExample() {
  const { mutate, isOnline, isPending, progress, stop, data, remaining, error } = useSignOutOtherSessions();
  return (
    <>
      <button type="button" disabled={!isOnline || isPending} onClick={() => mutate()}>
        Sign out all other devices
      </button>
      {isPending && (
        <button type="button" onClick={stop}>
          Stop{progress && ` after ${progress.done} of ${progress.total}`}
        </button>
      )}
      {data && <p role="status">{`${data.length - remaining.length} devices were signed out.`}</p>}
      {error && <p role="alert">Nothing was signed out ({error.code}).</p>}
    </>
  );
}
