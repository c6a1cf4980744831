'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useMyLoginSessions } from '@user-sessions/react';

/** A list by pages, of one status at a time. */
export function MyLoginSessionsExample() {
  const list = useMyLoginSessions({ pageSize: 4 });
  if (list.error) return <p role="alert">The list could not be read ({list.error.code}).</p>;
  return (
    <section aria-label="My sessions" aria-busy={list.isFetching}>
      <select
        aria-label="Status"
        value={list.status}
        onChange={({ target }) => list.setStatus(target.value === 'expired' ? 'expired' : 'online')}
      >
        <option value="online">In use</option>
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
      <output>{`${list.page} / ${list.pageCount}, ${list.total} in all`}</output>
      <button type="button" disabled={!list.hasNextPage} onClick={list.nextPage}>
        Older
      </button>
    </section>
  );
}
