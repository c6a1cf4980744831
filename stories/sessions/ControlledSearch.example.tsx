'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { type UserSessionsQuery, useUserSessions } from '@user-sessions/react';
import { useState } from 'react';

/** The app keeps what the list shows: here a search text, a status and a page, as one value. */
export function ControlledSearch({ did }: { did: string }) {
  const [query, onQueryChange] = useState<UserSessionsQuery>({});
  const { sessions, total } = useUserSessions({ did, query, onQueryChange });
  return (
    <section aria-label="Their sessions">
      <button type="button" onClick={() => onQueryChange({ search: 'wallet' })}>
        Only wallets
      </button>
      <output>{query.search ? `${total} found` : `${total} active`}</output>
      <ul>
        {sessions.map(({ id, ua }) => (
          <li key={id}>{describeDevice(ua).name}</li>
        ))}
      </ul>
    </section>
  );
}
