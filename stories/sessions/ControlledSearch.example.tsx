'use client';
import { describeDevice } from '@user-sessions/core/devices';
import { useSessionCounts, useUserSessions } from '@user-sessions/react';
import { useState } from 'react';

/** A search text and a page that the app controls, and the user's counts. */
export function ControlledSearch({ did }: { did: string }) {
  const [search, onSearchChange] = useState('');
  const { sessions, total } = useUserSessions({ did, search, onSearchChange });
  const { counts } = useSessionCounts({ did });
  return (
    <section aria-label="Their sessions">
      <button type="button" onClick={() => onSearchChange('wallet')}>
        Only wallets
      </button>
      <output>{search ? `${total} found` : `${counts.online ?? '…'} in use`}</output>
      <ul>
        {sessions.map(({ id, ua }) => (
          <li key={id}>{describeDevice(ua).name}</li>
        ))}
      </ul>
    </section>
  );
}
