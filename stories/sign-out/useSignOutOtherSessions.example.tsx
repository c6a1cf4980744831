'use client';
import { useSignOutOtherSessions } from '@user-sessions/react';

/** Every device but this one, a few at a time, each confirmed by itself. */
export function SignOutOtherSessionsExample() {
  const { mutate, canSignOut, isPending, progress, stop, data, error } = useSignOutOtherSessions();
  return (
    <>
      <button type="button" disabled={!canSignOut || isPending} onClick={() => mutate()}>
        Sign out everywhere else
      </button>
      {isPending && (
        <button type="button" onClick={stop}>
          Stop{progress && ` after ${progress.done} of ${progress.total}`}
        </button>
      )}
      {data && (
        <p role="status">{`${data.filter(({ result }) => result === 'ended').length} devices were signed out.`}</p>
      )}
      {error && <p role="alert">Nothing was signed out ({error.code}).</p>}
    </>
  );
}
