import type { UserSession } from '@user-sessions/core';
import {
  useCurrentVisitor,
  useNow,
  usePendingSignOuts,
  useSignOutFailures,
  useSignOutSession,
  useTranslator,
} from '@user-sessions/react';
import { type ReactNode, useState } from 'react';

/** One session, and its sign-out: the first press asks, the second one does it. */
export function SessionRow({ session, name, isStale, onEnded }: SessionRowProps): ReactNode {
  const { visitorId } = session;
  const now = useNow();
  const { relativeTime, fullDate } = useTranslator();
  const isCurrent = useCurrentVisitor().isCurrent(session);
  const isPending = usePendingSignOuts().has(visitorId);
  const isFailed = useSignOutFailures().has(visitorId);
  const { mutateAsync, canSignOut } = useSignOutSession();
  const [isAsked, setIsAsked] = useState(false);

  const press = () => {
    setIsAsked(!isAsked);
    // What went wrong is told below, and by the hook to every other component.
    if (isAsked)
      mutateAsync(visitorId).then(
        () => onEnded(name),
        () => undefined,
      );
  };
  const label = isPending ? 'Signing out…' : isAsked ? 'Really sign out' : 'Sign out';
  const lastActive = relativeTime(session.updatedAt, now);

  return (
    <tr aria-busy={isPending}>
      <th scope="row">
        <bdi>{name}</bdi>
        {isFailed && <p role="alert">{name} is still signed in. Try again.</p>}
      </th>
      <td>
        <time dateTime={session.updatedAt} title={fullDate(session.updatedAt)}>
          <bdi>{lastActive}</bdi>
        </time>
      </td>
      <td>
        <bdi>{session.lastLoginIp}</bdi>
      </td>
      <td>
        {isCurrent ? (
          <em>This device</em>
        ) : (
          <button
            type="button"
            className={isAsked ? 'button danger' : 'button'}
            aria-label={`${label} ${name}, ${lastActive}`}
            disabled={!canSignOut || isStale}
            aria-disabled={isPending}
            onClick={isPending ? undefined : press}
            onBlur={() => setIsAsked(false)}
          >
            {label}
          </button>
        )}
      </td>
    </tr>
  );
}

interface SessionRowProps {
  session: UserSession;
  /** Of its device. */
  name: string;
  /** Whether the row belongs to another page than the one that was asked for. */
  isStale: boolean;
  /** Called with the name once the service was seen to have ended it. */
  onEnded: (name: string) => void;
}
