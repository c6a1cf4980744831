'use client';
import { useSignOut } from '@user-sessions/react';
import { useState } from 'react';

/** Signs out the current device. The hook forgets its result with the user, so the app keeps what it needs. */
export function SignOutExample() {
  const { mutateAsync: signOut, isPending, error, isOnline } = useSignOut();
  const [isSignedOut, setSignedOut] = useState(false);
  const leave = () => signOut().then(() => setSignedOut(true), ignore);
  if (isSignedOut) return <p role="status">You are signed out.</p>;
  return (
    <>
      <button type="button" disabled={!isOnline || isPending} onClick={leave}>
        Sign out of this device
      </button>
      {error && <p role="alert">Still signed in ({error.code}).</p>}
    </>
  );
}

// The error is in `error` too.
const ignore = () => {};
