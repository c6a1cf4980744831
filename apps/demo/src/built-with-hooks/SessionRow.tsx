import type { UserSession } from '@user-sessions/core';
import {
  useCurrentDevice,
  useNow,
  usePendingSignOuts,
  useSignOutFailures,
  useSignOutSession,
  useTranslator,
} from '@user-sessions/react';
import { type ReactNode, useState } from 'react';

/** One session. Its button asks first: the second press signs it out. */
export function SessionRow({ session, name, isStale, onSignedOut }: SessionRowProps): ReactNode {
  const { visitorId, updatedAt = '' } = session;
  const now = useNow();
  const { relativeTime, fullDate, error: describeError } = useTranslator();
  const isCurrent = useCurrentDevice().isCurrent(session);
  const isPending = usePendingSignOuts().has(visitorId);
  const failure = useSignOutFailures().get(visitorId);
  const { mutate: signOut, canSignOut, isOnline } = useSignOutSession();
  const [isConfirming, setConfirming] = useState(false);

  const press = () => {
    setConfirming(!isConfirming);
    if (isConfirming) signOut(visitorId, { onSuccess: () => onSignedOut(name) });
  };
  const label = isPending ? 'Signing out…' : isConfirming ? 'Really sign out' : 'Sign out';
  const lastActive = relativeTime(updatedAt, now);

  return (
    <tr aria-busy={isPending}>
      <th scope="row">
        <bdi>{name}</bdi>
        {failure && (
          <p role="alert">
            {name} is still signed in. {describeError(failure)}
          </p>
        )}
      </th>
      <td>
        <time dateTime={updatedAt} title={fullDate(updatedAt)}>
          {lastActive}
        </time>
      </td>
      <td>
        <bdi>{session.lastLoginIp?.split(',', 1)[0]}</bdi>
      </td>
      <td>
        {isCurrent ? (
          <em>This device</em>
        ) : (
          canSignOut && (
            <button
              type="button"
              className={isConfirming ? 'button danger' : 'button'}
              aria-label={`${label} ${name}, ${lastActive}`}
              title={isOnline ? undefined : 'You’re offline'}
              disabled={!isOnline || isStale}
              aria-disabled={isPending}
              onClick={isPending ? undefined : press}
              onBlur={() => setConfirming(false)}
            >
              {label}
            </button>
          )
        )}
      </td>
    </tr>
  );
}

interface SessionRowProps {
  session: UserSession;
  /** Of its device. */
  name: string;
  /** The row is one of the previous page. */
  isStale: boolean;
  /** Called with the name once the service has confirmed the sign-out. */
  onSignedOut: (name: string) => void;
}
