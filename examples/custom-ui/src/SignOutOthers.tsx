import { useSignOutOtherSessions } from '@user-sessions/react';
import { useState } from 'react';
import { Button } from './ui/Button';

/** Signs out every other device, with progress, a way to stop, and the truth at the end. */
export function SignOutOthers() {
  const { mutate, isOnline, isPending, progress, stop, data, remaining, error } = useSignOutOtherSessions();
  const [isAsked, setAsked] = useState(false);

  if (isPending) {
    return (
      <p className="flex items-center gap-3 text-sm" role="status">
        Signing out {progress && `${progress.done} of ${progress.total}`}…
        <Button variant="outline" onClick={stop}>
          Stop
        </Button>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      {data && (
        <p role="status">
          {data.length - remaining.length} signed out
          {remaining.length > 0 && `, ${remaining.length} still signed in`}.
        </p>
      )}
      {error && (
        <p role="alert" className="text-destructive">
          Nothing was signed out ({error.code}).
        </p>
      )}
      {isAsked ? (
        <>
          <Button variant="outline" onClick={() => setAsked(false)}>
            Cancel
          </Button>
          <Button
            variant="destructive"
            disabled={!isOnline}
            onClick={() => {
              setAsked(false);
              mutate();
            }}
          >
            Yes, sign out all others
          </Button>
        </>
      ) : (
        <Button variant="destructive" onClick={() => setAsked(true)}>
          Sign out all others
        </Button>
      )}
    </div>
  );
}
