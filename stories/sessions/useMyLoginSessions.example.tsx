'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useMyLoginSessions } from '@user-sessions/react';

/** A list with pages and a status filter. */
export function MyLoginSessionsExample() {
  const list = useMyLoginSessions({ defaultQuery: { pageSize: 4 } });
  const { query, setQuery } = list;
  if (list.error) return <p role="alert">Couldn’t load the list ({list.error.code}).</p>;
  return (
    <section aria-label="My sessions" aria-busy={list.isFetching}>
      <select
        aria-label="Status"
        value={query.status}
        onChange={({ target }) => setQuery({ status: target.value === 'expired' ? 'expired' : 'online' })}
      >
        <option value="online">Active</option>
        <option value="expired">Expired</option>
      </select>
      <ul>
        {list.sessions.map(({ visitorId, ua }) => (
          <li key={visitorId}>{describeDevice(ua).name}</li>
        ))}
      </ul>
      <button type="button" disabled={!list.hasPreviousPage} onClick={list.previousPage}>
        Newer
      </button>
      <output>{`${query.page} / ${list.pageCount}, ${list.total} in all`}</output>
      <button type="button" disabled={!list.hasNextPage} onClick={list.nextPage}>
        Older
      </button>
    </section>
  );
}
