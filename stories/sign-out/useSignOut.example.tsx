'use client';
import { useSignOut } from '@user-sessions/react';
import { useState } from 'react';

/** Signs out the current device. The hook then has a new user, so the app keeps what it wants to show. */
export function SignOutExample() {
  const { mutateAsync: signOut, isPending, error, canSignOut } = useSignOut();
  const [isOut, setOut] = useState(false);
  const leave = () => signOut().then(() => setOut(true), ignore);
  if (isOut) return <p role="status">You are signed out.</p>;
  return (
    <>
      <button type="button" disabled={!canSignOut || isPending} onClick={leave}>
        Sign out here
      </button>
      {error && <p role="alert">Still signed in ({error.code}).</p>}
    </>
  );
}

// It is in `error` as well.
const ignore = () => {};
