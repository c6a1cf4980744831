'use client';
import { describeDevice } from '@user-sessions/core/devices';
import {
  useCurrentDevice,
  useMyLoginSessions,
  usePendingSignOuts,
  useSignOutFailures,
  useSignOutSession,
} from '@user-sessions/react';

/** A devices page of your own: the hooks bring everything but the look. */
export function CustomDevices() {
  const list = useMyLoginSessions({ defaultQuery: { pageSize: 5 } });
  const { isCurrent } = useCurrentDevice();
  const { mutate: signOut, isOnline } = useSignOutSession();
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();

  if (list.isPending) return <p>Loading your devices…</p>;
  return (
    <section aria-label="Devices">
      {list.error && (
        <p role="alert">
          Couldn’t load your devices.{' '}
          <button type="button" onClick={list.refetch}>
            Try again
          </button>
        </p>
      )}
      <ul>
        {list.sessions.map((session) => {
          const { visitorId, ua, updatedAt } = session;
          const { name } = describeDevice(ua);
          return (
            <li key={visitorId} aria-busy={pending.has(visitorId)}>
              {name}, {updatedAt && new Date(updatedAt).toLocaleString()}
              {isCurrent(session) ? (
                ' (this device)'
              ) : (
                <button
                  type="button"
                  disabled={!isOnline || pending.has(visitorId)}
                  aria-label={`Sign out ${name}`}
                  onClick={() => signOut(visitorId)}
                >
                  Sign out
                </button>
              )}
              {failures.has(visitorId) && <p role="alert">{name} is still signed in.</p>}
            </li>
          );
        })}
      </ul>
      <button type="button" disabled={!list.hasPreviousPage} onClick={list.previousPage}>
        Newer
      </button>
      <output>{`Page ${list.query.page} of ${list.pageCount}`}</output>
      <button type="button" disabled={!list.hasNextPage} onClick={list.nextPage}>
        Older
      </button>
    </section>
  );
}
