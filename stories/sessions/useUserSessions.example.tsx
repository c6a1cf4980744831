'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useUserSessions } from '@user-sessions/react';

/** Another user's sessions, for an administrator. The whole list is here, so it can be searched. */
export function UserSessionsExample({ did }: { did: string }) {
  const { sessions, total, query, setQuery, error } = useUserSessions({
    did,
    defaultQuery: { pageSize: 5, search: 'firefox' },
  });
  if (error) return <p role="alert">Couldn’t load the list ({error.code}).</p>;
  return (
    <section aria-label="Their sessions">
      <input
        type="search"
        aria-label="Search"
        value={query.search ?? ''}
        onChange={({ target }) => setQuery({ search: target.value })}
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
