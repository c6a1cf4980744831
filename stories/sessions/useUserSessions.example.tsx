'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useUserSessions } from '@user-sessions/react';

/** Another user's sessions, for an administrator. The list is complete, so it can be searched. */
export function UserSessionsExample({ did }: { did: string }) {
  const { sessions, total, search, setSearch, error } = useUserSessions({
    did,
    pageSize: 5,
    defaultSearch: 'firefox',
  });
  if (error) return <p role="alert">The list could not be read ({error.code}).</p>;
  return (
    <section aria-label="Their sessions">
      <input
        type="search"
        aria-label="Search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <output>{`${total} found`}</output>
      <ul>
        {sessions.map(({ id, ua, appName }) => (
          <li key={id}>
            {describeDevice(ua).name} {appName}
          </li>
        ))}
      </ul>
    </section>
  );
}
